import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { expectPrivate, formOf, messageOf, onStage, read, type Stage, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const number = '1';
const film = 'Miracle in Cell No. 7 (2019)';

test('an author hears why their moment is gone, asks to reconsider, and gets it back with its card, over restarts', async () => {
  const { john, mika, nils } = stage.people;
  const card = await share(john);
  await nils.press(card, 'Goosebumps');
  const asked = messageOf(await mika.command('moment remove', { number }));
  const form = formOf(await mika.press(asked, english.removal.giveReason));
  const question = messageOf(await form.fill({ reason: 'It names a neighbour.' }).submit());
  await mika.press(question, english.removal.yes);
  expect(nils.look(card)).toBeUndefined();

  await stage.restart();
  const heard = () =>
    john.sees().find((message) => text(message).includes(english.inbox.momentRemoved({ number: 1, film })));
  await john.command('moment top');
  await john.until(() => heard() !== undefined);
  const news = heard();
  if (!news) throw new Error('John has no news');
  expect(text(news)).toContain('It names a neighbour.');
  expect(nils.sees().some((message) => text(message).includes('neighbour'))).toBe(false);
  const words = formOf(await john.press(news, english.appeals.ask)).fill({ appeal: 'It is a film.' });
  expectPrivate(await words.submit());

  await stage.restart();
  const appeal = messageOf(await mika.command('moderation appeals'));
  expect(text(appeal)).toContain('It is a film.');
  expect(read(await mika.press(appeal, english.removed.restore))).toContain(
    english.removed.restored({ number: 1 }),
  );
  expect(nils.sees().some((message) => text(message).includes('Memo finally meets'))).toBe(true);
  expect(read(await nils.command('moment browse'))).toContain('Memo finally meets');
  await john.command('moment top');
  const decided = english.inbox.appealDecided.restored({ number: 1, film });
  await john.until(() => john.sees().some((message) => text(message).includes(decided)));
});
