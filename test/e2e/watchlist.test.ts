import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import {
  buttonId,
  cardPosted,
  expectPrivate,
  formOf,
  messageOf,
  OTHER_STORY,
  onStage,
  read,
  type Stage,
  share,
} from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

// Elif's Discord is in Turkish.
const turkish = textsFor('tr');

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

test('a moment makes somebody want to see its film, and once they have, tell of their own because of it', async () => {
  const { john, elif } = stage.people;
  const card = await share(john);
  const film = messageOf(await elif.press(card, english.card.film));
  const cast = messageOf(await elif.press(film, turkish.film.cast));
  const wanted = await elif.press(cast, buttonId(cast, 'want'));
  expectPrivate(wanted);
  expect(read(wanted)).toContain(turkish.watchlist.from({ name: 'John', moment: '#1' }));

  await stage.restart();
  const list = await elif.command('film watchlist');
  expectPrivate(list);
  expect(read(list)).toMatch(/7\. Koğuştaki Mucize[\s\S]*John/);
  const asked = messageOf(await elif.press(messageOf(list), turkish.watchlist.seen));
  expect(text(asked)).toContain(turkish.watchlist.question({ film: '7. Koğuştaki Mucize (2019)' }));
  const form = formOf(await elif.press(asked, turkish.watchlist.tell));
  cardPosted(stage, await form.fill({ text: OTHER_STORY }).submit());
  expect(read(await john.command('film watchlist', { whose: 'server' }))).toContain(
    english.watchlist.nothingHere,
  );

  // There is a tie to take off.
  const edit = formOf(await elif.command('moment edit', { number: '2', remove: 'because' }));
  expect(read(await edit.submit())).toContain(turkish.edit.done({ number: 2 }));
  const again = formOf(await elif.command('moment edit', { number: '2', remove: 'because' }));
  expect(read(await again.submit())).toBe(turkish.edit.same({ number: 2 }));
});
