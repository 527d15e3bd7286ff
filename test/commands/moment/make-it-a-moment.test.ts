import { type APIMessage, MessageType } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import makeItAMoment from '../../../src/commands/moment/make-it-a-moment.ts';
import mine from '../../../src/commands/moment/mine.ts';
import agree from '../../../src/components/share/agree.ts';
import chooseFilm from '../../../src/components/share/choose-film.ts';
import searchAgain from '../../../src/components/share/search-again.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import titleForm from '../../../src/components/share/title-form.ts';
import writeStory from '../../../src/components/share/write-story.ts';
import { DRAFT_LIFETIME_MS } from '../../../src/domain/draft.ts';
import type { Person } from '../../../src/domain/moment.ts';
import { UserError } from '../../../src/interactions/user-error.ts';
import { CHANNEL, GUILD, john, messageIds, mika, NOW } from '../../support/builders.ts';
import { HOSTILE_LINES } from '../../support/discord-markup.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { BOT, userOf } from '../../support/payloads.ts';
import { english } from '../../support/texts/english.ts';
import type { Used } from '../../support/use.ts';
import { buttonsOf, byCover, contentOf, faultsOf, labelsOf, nodesOf } from '../../support/view-fixtures.ts';

const FILM = '7-kogustaki-mucize-2019';
const TEXT = 'When Memo finally meets his daughter Ova after everyone helped him escape.';
/** A new one for each test: discord.js remembers messages. */
let id = messageIds();
beforeEach(() => {
  id = messageIds();
});

const by = (author: Person, changes: Partial<APIMessage> = {}): Partial<APIMessage> => ({
  id,
  type: MessageType.Default,
  author: userOf(author),
  content: TEXT,
  ...changes,
});

const { use: useAlone } = offlineBot();
const make = (as: Person, message: Partial<APIMessage>, use = useAlone) =>
  use(makeItAMoment, { as, message });

/** The question as it stands in the channel. */
function asked(answer: Used | UserError): Partial<APIMessage> {
  if (answer instanceof UserError || answer.kind !== 'message') throw answer;
  expect(answer).toMatchObject({ visibility: 'public', manner: 'public' });
  return { author: userOf(BOT, { bot: true }), components: [...answer.view.components] };
}

const customIdOf = (question: Partial<APIMessage>, name: string) =>
  nodesOf(question).find(({ custom_id: one }) => String(one).startsWith(`${name}:`))?.custom_id;

describe('no moment is made of', () => {
  it.each<[string, Partial<APIMessage>, string]>([
    ['what a bot wrote', { author: userOf(BOT, { bot: true }) }, 'message.byBot'],
    ['what a webhook wrote', { webhook_id: '900000000000000061' }, 'message.byBot'],
    ['a message of Discord', { type: MessageType.UserJoin }, 'message.bySystem'],
    ['a sticker, picture or embed alone', { content: '' }, 'message.noText'],
    ['nothing but what can’t be seen', { content: '\u200B \n' }, 'message.noText'],
    ['another’s text that is too long to go along', { content: 'a'.repeat(4000) }, 'message.tooLong'],
  ])('%s', async (_, message, key) => {
    expect(await make(mika, by(john, message))).toMatchObject({ key });
  });

  it('a message that is one already, or was', async () => {
    const { app, use } = offlineBot();
    const community = await app.communities.community(GUILD);
    await shareOwn(use, TEXT);
    for (const person of [john, mika]) {
      expect(await make(person, by(john), use)).toMatchObject({
        key: 'message.isMoment',
        facts: { number: 1 },
      });
    }
    await community.remove(1, john, 1, undefined);
    expect(await make(john, by(john), use)).toMatchObject({ key: 'moment.removed' });
  });
});

/** John's own message, up to the moment. */
async function shareOwn(use: typeof useAlone, content: string) {
  const values = { draft: id };
  await make(john, by(john, { content }), use);
  await use(titleForm, { as: john, values, fields: { title: 'Koğuş' } });
  await use(chooseFilm, { as: john, values, chosen: [FILM] });
  const form = await use(writeStory, { as: john, values });
  await use(storyForm, { as: john, values, fields: { text: TEXT, at: '', spoiler: 'yes' } });
  return form;
}

describe('one’s own message', () => {
  it('becomes the story as it is, also where it has to be shortened, and is remembered', async () => {
    const { app, use } = offlineBot();
    const long = 'It was long. '.repeat(300).trim();
    const form = await shareOwn(use, long);
    expect(nodesOf(form).find(({ custom_id: one }) => one === 'text')).toMatchObject({ value: long });
    const { library } = await app.communities.community(GUILD);
    expect(library.moment(1)?.moment).toMatchObject({
      author: john,
      film: FILM,
      source: { channel: CHANNEL, message: id },
      place: { channel: CHANNEL },
    });
  });

  it('keeps what was typed for it before, however often it is begun', async () => {
    const { app, use } = offlineBot();
    await make(john, by(john), use);
    const values = { draft: id };
    await use(titleForm, { as: john, values, fields: { title: 'Koğuş' } });
    await use(chooseFilm, { as: john, values, chosen: [FILM] });
    await use(storyForm, { as: john, values, fields: { text: 'Short.', at: '', spoiler: 'yes' } });
    const form = await make(john, by(john), use);
    expect(form).toMatchObject({ kind: 'form' });
    const draft = await app.drafts.find({ guild: GUILD, user: john.id, id }, 'share');
    expect(draft).toMatchObject({ film: FILM, story: { text: 'Short.' } });
  });

  it('is among one’s drafts until its film is known, with a way on', async () => {
    const { use } = offlineBot();
    await make(john, by(john), use);
    const page = await use(mine, { as: john, options: { list: 'drafts' } });
    expect(contentOf(page)).toContain(TEXT.slice(0, 40));
    expect(contentOf(page)).toContain(`<t:${(NOW + DRAFT_LIFETIME_MS) / 1000}:R>`);
    expect(buttonsOf(page)).toMatchObject([{ id: `search-again:${id}` }]);
    expect(await use(searchAgain, { as: john, values: { draft: id } })).toMatchObject({ kind: 'form' });
  });

  it('is led to the form for a film that isn’t listed, with its title', async () => {
    const { use } = offlineBot();
    await make(john, by(john), use);
    const page = await use(titleForm, {
      as: john,
      values: { draft: id },
      fields: { title: 'Qxzvbn Wqqk' },
    });
    expect(contentOf(page)).toContain(english.fromMessage.noFilm({ title: 'Qxzvbn Wqqk' }));
    expect(labelsOf(page)).toEqual([english.fromMessage.notListed, english.fromMessage.searchAgain]);
  });
});

describe('the question to another', () => {
  it.each([TEXT, HOSTILE_LINES.join('\n')])(
    'carries the text blurred, and gives it back: %j',
    async (content) => {
      const { app, use, rows } = offlineBot();
      const answer = await make(mika, by(john, { content }), use);
      const question = asked(answer);
      const { hidden, open } = byCover({ components: [...(question.components ?? [])] });
      expect(contentOf(hidden)).not.toBe('');
      expect(contentOf(open)).not.toContain(content.slice(0, 20));
      expect(faultsOf({ components: [...(question.components ?? [])] })).toEqual([]);
      expect(rows.size).toBe(0);

      const values = { author: john.id, message: id };
      expect(await use(agree, { as: john, values, message: question })).toMatchObject({ kind: 'form' });
      const draft = await app.drafts.find({ guild: GUILD, user: john.id, id }, 'share');
      // Codes are put into words, as wherever people type.
      const [first = ''] = content.split('\n');
      expect(draft).toMatchObject({
        source: { message: id },
        story: { text: expect.stringContaining(first) },
      });
    },
  );

  it('takes no consent from others, nor by an id that the bot didn’t put there', async () => {
    const { rows, use } = offlineBot();
    const question = asked(await make(mika, by(john), use));
    const values = { author: john.id, message: id };
    expect(await use(agree, { as: mika, values, message: question })).toMatchObject({
      key: 'message.notYours',
    });
    const forged = { author: mika.id, message: id };
    expect(await use(agree, { as: mika, values: forged, message: question })).toMatchObject({
      key: 'component.unknown',
    });
    expect(customIdOf(question, 'agree')).toBe(`agree:${john.id}:${id}`);
    expect(rows.size).toBe(0);
  });
});
