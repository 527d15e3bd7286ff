import { describe, expect, it } from 'vitest';
import reveal from '../../src/commands/moderation/reveal.ts';
import confirmRemoval from '../../src/components/removal/confirm-removal.ts';
import type { Person } from '../../src/domain/moment.ts';
import { EVERY_MOMENT, writeQuery } from '../../src/domain/moment-query.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { actorOf } from '../../src/interactions/actor.ts';
import { createContext } from '../../src/interactions/context.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import anonymity from '../../src/settings/community/anonymity.ts';
import { anOwnFilm, aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../support/builders.ts';
import { interactionOf } from '../support/interactions.ts';
import { client, type OfflineBot, offlineBot, registry } from '../support/offline-bot.ts';
import { commandPayload, type Sender } from '../support/payloads.ts';
import type { Input } from '../support/use.ts';
import { DRAFT, FILM, MOMENT, OTHER_MOMENT, OWN_FILM, REPLY_OF_JOHN, REPLY_OF_MIKA } from './prepared.ts';
import { ROLES } from './roles.ts';
import type { Row } from './row.ts';
import { ROWS } from './rows.ts';

/**
 * Nobody is shown who told a moment without their name: whatever a part says and the bot posts, it is the same whoever told
 * it, and has neither their id nor their name. A new part is covered by its row in the matrix of rights.
 */

const ZERLINA: Person = { id: '700000000000000177', name: 'Zerlina' };
const YUSUF: Person = { id: '700000000000000188', name: 'Yusuf' };
const PSEUDONYM = { name: 'Quiet Lantern' };
const BY_AUTHOR = 7;
const BY_MODERATOR = 8;
const REASON = 'It names a neighbour.';

/** Each community is made once: to make one takes longer than to use a part. */
const made = new Map<string, Promise<OfflineBot>>();

function madeBy(teller: Person, pseudonym: typeof PSEUDONYM | undefined): Promise<OfflineBot> {
  const key = `${teller.name} ${pseudonym?.name}`;
  const bot = made.get(key) ?? communityOf(teller, pseudonym);
  made.set(key, bot);
  return bot;
}

/** A bot of its own that reads such a community. */
async function botWith(teller: Person, pseudonym: typeof PSEUDONYM | undefined): Promise<OfflineBot> {
  return offlineBot({ stored: (await madeBy(teller, pseudonym)).rows });
}

/** A community in which one person told three moments; both told one with their name. */
async function communityOf(teller: Person, pseudonym: typeof PSEUDONYM | undefined): Promise<OfflineBot> {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  const told = { author: teller, ...(pseudonym && { pseudonym }) };
  await community.changeSetting(anonymity, 'allowed');
  await community.films.add(anOwnFilm({ id: OWN_FILM }));
  await community.share(aStory({ ...told, film: FILM }));
  await community.share(aStory({ ...told, film: OWN_FILM, picture: { id: DRAFT, name: 'moment.png' } }));
  await community.share(aStory({ ...told, film: FILM }));
  for (const author of [ZERLINA, YUSUF, mika]) await community.share(aStory({ author, film: FILM }));
  await community.cards.keep(MOMENT, '900000000000000031', { channel: CHANNEL });
  await community.reply(MOMENT, REPLY_OF_JOHN, { author: john, text: 'I still think of it.', at: NOW });
  await community.reply(MOMENT, REPLY_OF_MIKA, { author: mika, text: 'So do I.', at: NOW });
  await community.goosebumps.press(MOMENT, elif, NOW);
  // One was removed by its author, and one by a moderator, who had looked up who that is.
  for (const number of [BY_AUTHOR, BY_MODERATOR]) {
    await community.share(
      aStory({ ...told, film: FILM, origin: String(830000000000000000n + BigInt(number)) }),
    );
  }
  await community.remove(BY_AUTHOR, teller, NOW, undefined);
  if (pseudonym) await bot.use(reveal, { ...ROLES.moderator, options: { number: '8', reason: REASON } });
  const draft = { v: 1, kind: 'removal', number: BY_MODERATOR, reason: REASON } as const;
  await bot.app.drafts.keep({ guild: GUILD, user: elif.id, id: DRAFT }, draft);
  await bot.use(confirmRemoval, { ...ROLES.moderator, values: { draft: DRAFT } });
  return bot;
}

/** A way to use a part. */
type Way = Pick<Row, 'part' | 'how' | 'input' | 'draft'>;

const query = writeQuery({ ...EVERY_MOMENT, author: ZERLINA.id });

/** What asks for one of the two. */
const ASKING: readonly Way[] = [
  { part: 'command moment browse', input: { options: { person: ZERLINA } } },
  { part: 'command moment random', input: { options: { person: ZERLINA } } },
  { part: 'command moment search', input: { options: { words: ZERLINA.name } } },
  { part: 'user-command Their moments', input: { target: ZERLINA } },
  { part: 'button told', input: { values: { person: ZERLINA.id, page: 0 } } },
  { part: 'button browse', input: { values: { query, moment: MOMENT, to: 'first', total: 0 } } },
  { part: 'command moderation log', input: { options: { person: ZERLINA } } },
].map((way) => ({ ...way, how: 'of one of the two' }));

/** What asks for moments that were removed. */
const REMOVED: readonly Way[] = [BY_AUTHOR, BY_MODERATOR].map(String).flatMap((number) => [
  { part: 'command moment show', how: `of removed ${number}`, input: { options: { number } } },
  { part: 'command moment remove', how: `of removed ${number}`, input: { options: { number } } },
]);

/** What a moderator asks for with a reason, and what is used in direct messages alone. */
const MAY_TELL = ['command moderation reveal', 'button letters-off'];

const rows = ROWS.filter(({ part }) => !MAY_TELL.includes(part));
const ways = [...rows, ...ASKING, ...REMOVED].map(
  (way: Way) => [[way.part, way.how].filter(Boolean).join(' '), way] as const,
);

/** Each use has ids of its own; those of the two stay. */
const withoutIds = (text: string): string =>
  text.replaceAll(/\d{17,20}/g, (id) => (id === ZERLINA.id || id === YUSUF.id ? id : 'id'));

/** What a part says and the bot posts, in a bot of its own. */
async function saidBy(bot: OfflineBot, { part: wanted, input, draft }: Way, sender: Sender): Promise<string> {
  const part = registry.usable.find(({ kind, name }) => `${kind} ${name}` === wanted);
  if (!part) throw new Error(`there is no ${wanted}`);
  if (draft) {
    const user = sender.as?.id ?? john.id;
    await bot.app.drafts.keep({ guild: GUILD, user, id: DRAFT }, draft.draft);
  }
  const answer = await bot.use(part, { ...input, ...sender } satisfies Input);
  const said = answer instanceof UserError ? { error: answer.key, facts: answer.facts } : answer;
  return withoutIds(JSON.stringify([said, bot.channelWork]));
}

const member: Sender = ROLES.member;
const moderator: Sender = ROLES.moderator;

const HER = /Zerlina|700000000000000177/;

describe('who told a moment without their name makes no difference to what is said', () => {
  it('while it is told, felt and removed', async () => {
    const [bot, other] = [await madeBy(ZERLINA, PSEUDONYM), await madeBy(YUSUF, PSEUDONYM)];
    expect(withoutIds(JSON.stringify(bot.channelWork))).toBe(withoutIds(JSON.stringify(other.channelWork)));
    expect(JSON.stringify(bot.logged)).not.toMatch(HER);
  });

  it.each(ways)('by %s', async (_, way) => {
    for (const sender of [member, moderator]) {
      const bot = await botWith(ZERLINA, PSEUDONYM);
      const said = await saidBy(bot, way, sender);
      expect(said).toBe(await saidBy(await botWith(YUSUF, PSEUDONYM), way, sender));
      expect(JSON.stringify(bot.logged)).not.toMatch(HER);
    }
  });

  it('but makes one where they gave their name', async () => {
    const telling = new Set<string>();
    for (const [, way] of ways) {
      const said = await saidBy(await botWith(ZERLINA, undefined), way, moderator);
      const other = await saidBy(await botWith(YUSUF, undefined), way, moderator);
      if (said !== other) telling.add(way.part);
    }
    expect([...telling]).toEqual(
      expect.arrayContaining([
        'command moderation log',
        'command moment show',
        'command moment browse',
        'command moment random',
        'command moment search',
        'command moment remove',
        'command moment top',
        'button goosebump',
        'button film-moments',
        'button told',
        'user-command Their moments',
      ]),
    );
  });
});

describe('suggestions', () => {
  const options = registry.commands.flatMap((command) =>
    Object.entries(command.options).flatMap(([name, option]) =>
      'autocomplete' in option && option.autocomplete
        ? [{ command, name, complete: option.autocomplete }]
        : [],
    ),
  );
  const TYPED = ['', '1', 'z', 'zerlina', 'yusuf', 'quiet', 'mucize'];

  async function suggested(bot: OfflineBot, one: (typeof options)[number], typed: string, sender: Sender) {
    const interaction = interactionOf(commandPayload({ name: one.command.name }, sender), client);
    if (!interaction.inGuild()) throw new Error('outside a server');
    const community = await bot.app.communities.community(GUILD);
    const actor = actorOf(interaction);
    const parts = { app: bot.app, community, actor, textsFor, visibility: 'private' } as const;
    return one.complete({ ...createContext(interaction, parts), typed, other: () => FILM });
  }

  it.each(options.map((one) => [`${one.command.name} ${one.name}`, one] as const))(
    'of %s are the same whoever told it',
    async (_, one) => {
      for (const sender of [member, moderator]) {
        const bots = [await botWith(ZERLINA, PSEUDONYM), await botWith(YUSUF, PSEUDONYM)] as const;
        for (const typed of TYPED) {
          const [said, other] = await Promise.all(bots.map((bot) => suggested(bot, one, typed, sender)));
          expect(said).toEqual(other);
        }
      }
    },
  );

  it('find the moment by its pseudonym, and its author finds it to edit', async () => {
    const bot = await botWith(ZERLINA, PSEUDONYM);
    const numbers = async (command: string, typed: string, sender: Sender) => {
      const one = options.find((option) => option.command.name === command);
      if (!one) throw new Error(`${command} suggests nothing`);
      return (await suggested(bot, one, typed, sender)).map(({ value }) => value);
    };
    expect(await numbers('moment show', 'quiet lantern', member)).toEqual(['3', String(OTHER_MOMENT), '1']);
    expect(await numbers('moment edit', '', { as: ZERLINA })).toEqual(['4', '3', '2', '1']);
    expect(await numbers('moment remove', '', { as: ZERLINA })).toEqual(['4', '3', '2', '1']);
    expect(await numbers('moment edit', '', { as: YUSUF })).toEqual(['5']);
  });
});
