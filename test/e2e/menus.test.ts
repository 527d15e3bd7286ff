import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import type { Outcome, Person } from '../../sandbox/person.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import {
  buttonId,
  cardPosted,
  customIdsOf,
  expectPrivate,
  formOf,
  JOHNS_STORY,
  messageOf,
  onStage,
  read,
  type Stage,
  share,
} from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const FILM = '7-kogustaki-mucize-2019';
const { fromMessage, more, errors } = english;

/** From the form for the film's title to the card. */
async function finish(person: Person, opened: Outcome): Promise<APIMessage> {
  const films = await formOf(opened).fill({ title: 'Koğuştaki' }).submit();
  expectPrivate(films);
  const page = messageOf(films);
  const menu = customIdsOf(page).find((id) => id.startsWith('choose-film:')) ?? '';
  const ready = messageOf(await person.select(page, menu, [FILM]));
  const story = formOf(await person.press(ready, buttonId(ready, 'write-story')));
  expect(story.values).toMatchObject({ text: JOHNS_STORY });
  return cardPosted(stage, await story.submit());
}

const linkTo = ({ channel_id: channel, id }: APIMessage) => `/${channel}/${id})`;

test('one’s own message becomes a moment: the film, then the story, which is there already', async () => {
  const { john } = stage.people;
  const message = john.send(JOHNS_STORY);
  const card = await finish(john, await john.contextMenu('Make it a moment', message));
  expect(text(card)).toContain(JOHNS_STORY);
  expect(text(card)).toContain(linkTo(message));

  const again = await john.contextMenu('Make it a moment', message);
  expectPrivate(again);
  expect(read(again)).toBe(errors.message.isMoment({ number: 1 }));
});

test('somebody else’s becomes one if they say yes, even after a restart; then the question goes', async () => {
  const { john, mika, nils } = stage.people;
  const message = john.send(JOHNS_STORY);
  const asked = await mika.contextMenu('Make it a moment', message);
  const question = messageOf(asked);
  expect('ephemeral' in asked && asked.ephemeral).toBe(false);
  expect(question.mentions).toEqual([]);
  expect(JSON.stringify(question.components?.find((part) => 'spoiler' in part && part.spoiler))).toContain(
    JOHNS_STORY,
  );

  await stage.restart();
  const refused = await mika.press(question, fromMessage.agree);
  expectPrivate(refused);
  expect(read(refused)).toBe(errors.message.notYours);

  const card = await finish(john, await john.press(question, fromMessage.agree));
  expect(text(card)).toContain(linkTo(message));
  expect(text(card)).toContain('**John**');
  expect(nils.look(question)).toBeUndefined();
});

test('somebody else’s stays a message if they say no, and the question goes', async () => {
  const { john, mika, nils } = stage.people;
  const question = messageOf(await mika.contextMenu('Make it a moment', john.send(JOHNS_STORY)));
  const told = await john.press(question, fromMessage.decline);
  expectPrivate(told);
  expect(read(told)).toBe(fromMessage.declined);
  expect(nils.look(question)).toBeUndefined();
  expect(read(await nils.command('moment random'))).toBe(errors.moment.noneYet);
});

test('⋯ tells who felt a moment, and where it was told', async () => {
  const { john, mika, nils, elif } = stage.people;
  const card = await share(john);
  await mika.press(card, buttonId(card, 'goosebump'));
  nils.react(card, '🪿');
  await stage.until(() => text(elif.look(card) ?? card).includes('Goosebumps · 2'));

  const page = await elif.press(card, '⋯');
  expectPrivate(page);
  const turkish = textsFor('tr');
  expect(read(page)).toContain(turkish.more.felt({ count: 2 }));
  expect(JSON.stringify(messageOf(page))).toContain(`/${card.channel_id}/${card.id}`);
  const felt = await elif.press(messageOf(page), turkish.more.whoFelt);
  expectPrivate(felt);
  expect(read(felt)).toContain(turkish.more.feltHeading({ number: 1, total: 2 }));
  for (const { name } of [mika, nils]) expect(read(felt)).toContain(name);
  expect(read(await elif.press(messageOf(felt), turkish.more.back))).toContain(
    turkish.more.felt({ count: 2 }),
  );
});

test('⋯ lets its author take a moment back', async () => {
  const { john, nils } = stage.people;
  const card = await share(john);
  const asked = messageOf(await john.press(messageOf(await john.press(card, '⋯')), more.remove));
  await john.press(asked, english.removal.yes);
  await stage.until(() => nils.look(card) === undefined);
});

test('the menu of a card replies and opens the film, and that of a person lists what they told', async () => {
  const { john, mika } = stage.people;
  const card = await share(john);
  await formOf(await mika.contextMenu('Reply', card))
    .fill({ reply: 'So true.' })
    .submit();
  await stage.until(() => text(mika.look(card) ?? card).includes(english.card.replies({ count: 1 })));
  const film = await mika.contextMenu('Film', card);
  expectPrivate(film);
  expect(read(film)).toContain('Miracle in Cell No. 7');
  expect(read(await mika.contextMenu('Film', john.send('Hello!')))).toBe(errors.message.notACard);

  const told = await mika.contextMenu('Their moments', john);
  expectPrivate(told);
  expect(read(told)).toContain(english.told.heading({ name: 'John', total: 1 }));
  expect(read(await mika.press(messageOf(told), english.pages.open({ number: 1 })))).toContain(JOHNS_STORY);
});
