import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import {
  expectPrivate,
  formOf,
  JOHNS_STORY,
  messageOf,
  onStage,
  read,
  type Stage,
} from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

test('a moment waits for a moderator, is sent again after a change, and is published after a restart', async () => {
  const { ana, john, mika, nils } = stage.people;
  const panel = messageOf(await ana.command('settings'));
  const tab = messageOf(await ana.press(panel, 'settings:moderation'));
  await ana.select(tab, 'change-setting:review', ['held']);
  const words = formOf(await ana.press(tab, 'write-setting:held-words'));
  const named = await words.fill({ setting: 'Escape, casino' }).submit();
  expect(read(named)).toContain('Escape · casino');

  const form = formOf(await john.command('moment share', { film: '7-kogustaki-mucize-2019' }));
  const sent = await form.fill({ text: JOHNS_STORY, spoiler: 'yes' }).submit();
  expectPrivate(sent);
  expect(read(sent)).toBe(english.review.waits);
  expect(nils.sees()).toEqual([]);
  expect(read(await nils.command('moment search', { words: 'Memo' }))).not.toContain('Memo finally');

  const queue = messageOf(await mika.command('moderation queue'));
  expect(text(queue)).toContain(JOHNS_STORY);
  expect(text(queue)).toContain(english.review.causes.word({ word: 'Escape' }));
  const why = formOf(await mika.press(queue, english.review.ask));
  const asked = await why.fill({ reason: 'Leave out how it ends' }).submit();
  expect(read(asked)).toContain(english.review.none);

  await stage.restart();
  await john.command('moment random');
  const heard = () => john.sees().find((message) => text(message).includes('Leave out how it ends'));
  await john.until(() => heard() !== undefined);
  const news = heard();
  if (!news) throw new Error('John has no news');
  const again = formOf(await john.press(news, english.review.change));
  const better = 'When Memo finally meets his daughter Ova, and nobody else knows. An escape!';
  expectPrivate(await again.fill({ text: better }).submit());

  const other = messageOf(await mika.command('moderation queue'));
  const next = messageOf(await mika.command('moderation queue'));
  await stage.restart();
  const done = await mika.press(next, english.review.publish);
  expect(read(done)).toContain(english.review.published({ number: 1 }));
  const card = nils.sees().at(-1);
  expect(card && text(card)).toContain(better);
  expect(card && text(card)).toContain('John');
  expect(read(await mika.press(other, english.review.publish))).toContain(
    english.errors.review.publishedBefore({ name: 'Mika', number: 1 }),
  );
});
