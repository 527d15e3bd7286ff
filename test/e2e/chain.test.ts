import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import type { Person } from '../../sandbox/person.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import {
  buttonId,
  cardPosted,
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
const NILS_STORY = 'The bell rings under the water, and the whole village stands still to listen.';
const MIKAS_STORY = 'An old singer forgets the words, and the audience sings them for her.';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const now = (card: APIMessage) => text(stage.people.ana.look(card) ?? card);
const { because, moved, gap, title } = english.chain;

async function wordsOf(reader: Person, number: string): Promise<string> {
  return read(await reader.command('moment chain', { number }));
}

/** Opens what is behind ⋯ on a card, and takes its link off. */
async function takeOff(person: Person, card: APIMessage): Promise<string> {
  const more = messageOf(await person.press(card, buttonId(card, 'more')));
  return read(await person.press(more, buttonId(more, 'take-off-link')));
}

test('one moment leads to another and that one to a third; the chain is told over a restart, with a gap where one is erased', async () => {
  const { ana, elif, john, nils } = stage.people;
  const first = await share(john);
  const more = messageOf(await elif.press(first, buttonId(first, 'more')));
  await elif.press(more, buttonId(more, 'want'));
  const list = messageOf(await elif.command('film watchlist'));
  const seen = messageOf(await elif.press(list, buttonId(list, 'seen')));
  const form = formOf(await elif.press(seen, turkish.watchlist.tell));
  const second = cardPosted(stage, await form.fill({ text: OTHER_STORY }).submit());
  const third = await share(nils, { text: NILS_STORY, options: { because: '2' } });
  expect(now(second)).toContain(because({ number: 1, name: 'John' }));
  expect(now(third)).toContain(because({ number: 2, name: 'Elif' }));
  for (const card of [first, second]) await ana.until(() => now(card).includes(moved({ count: 1 })));

  await stage.restart();
  const answer = await ana.command('moment chain', { number: '3' });
  expect(read(answer)).toContain(title({ number: 3 }));
  expect(read(answer)).toMatch(/John[\s\S]*#1[\s\S]*→ \*\*Elif[\s\S]*#2[\s\S]*→ \*\*Nils[\s\S]*#3/);
  expect(JSON.stringify(messageOf(answer).components)).toContain('chain.png');

  const question = messageOf(await elif.command('privacy delete'));
  const sure = formOf(await elif.press(question, turkish.privacy.erasure.go));
  await sure.fill({ word: turkish.privacy.erasure.word }).submit();
  await ana.until(() => !now(third).includes('#2'));
  await ana.until(() => !now(first).includes(moved({ count: 1 })));
  const left = await wordsOf(ana, '3');
  expect(left).toMatch(/John[\s\S]*#1[\s\S]*→[\s\S]*→ \*\*Nils/);
  expect(left).toContain(gap);
  expect(left).not.toContain('Elif');
  await stage.restart();
  expect(await wordsOf(ana, '3')).toBe(left);
  expect(stage.logged.filter(({ msg }) => msg === 'picture not drawn')).toEqual([]);
});

test('a link is taken off by who told the one or the other and by a moderator, and by nobody else', async () => {
  const { elif, john, mika, nils, sofia } = stage.people;
  const first = await share(john);
  const told = (person: Person, story: string) => share(person, { text: story, options: { because: '1' } });
  const [second, third, fourth] = [
    await told(elif, OTHER_STORY),
    await told(nils, NILS_STORY),
    await told(sofia, MIKAS_STORY),
  ];
  await nils.until(() => now(first).includes(moved({ count: 3 })));
  await expect(takeOff(nils, second)).rejects.toThrow('no button take-off-link');
  const forged = await nils.forge(second, 'take-off-link:2:1');
  expect(read(forged)).toContain(english.errors.chain.notYours);

  expect(await takeOff(elif, second)).toBe(turkish.chain.takenOff({ of: 1, number: 2 }));
  expect(await takeOff(john, third)).toBe(english.chain.takenOff({ of: 1, number: 3 }));
  await nils.until(() => now(first).includes(moved({ count: 1 })));
  await stage.restart();
  expect(await takeOff(mika, fourth)).toBe(english.chain.takenOff({ of: 1, number: 4 }));
  for (const card of [second, third, fourth]) {
    await nils.until(() => !now(card).includes('#1'));
  }
  await stage.restart();
  expect(await wordsOf(nils, '1')).toContain(english.chain.alone({ number: 1 }));
  // Only what the moderator did is in the log.
  const log = read(await mika.command('moderation log'));
  expect(log).toContain('#4');
  for (const number of ['#2', '#3']) expect(log).not.toContain(number);
});
