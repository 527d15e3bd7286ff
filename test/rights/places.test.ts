import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/i18n/texts.ts';
import { actorOf } from '../../src/interactions/actor.ts';
import { createContext } from '../../src/interactions/context.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import { aMoment, anOwnFilm, aStory, CHANNEL, GUILD, john, NOW } from '../support/builders.ts';
import { interactionOf } from '../support/interactions.ts';
import { client, type OfflineBot, offlineBot, registry } from '../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../support/offline-client.ts';
import { commandPayload, type Sender } from '../support/payloads.ts';
import type { Input } from '../support/use.ts';
import { DRAFT, FILM, MOMENT, OTHER_MOMENT, OWN_FILM, REPLY_OF_JOHN } from './prepared.ts';
import { ROLES } from './roles.ts';
import type { Row } from './row.ts';
import { ROWS } from './rows.ts';

/**
 * A moment shows only where it may: whatever a part says where its moments may not be read, it says the same where there are
 * none at all. A new part is covered by its row in the matrix of rights.
 */

const SECRET = { channel: MODERATORS_CHANNEL, ageRestricted: false };

/** A community whose moments were all told in the moderators' channel. */
async function botWithSecrets(): Promise<OfflineBot> {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  const told = { author: john, place: SECRET, text: 'Nobody outside may read what moved me in this scene.' };
  await community.films.add(anOwnFilm({ id: OWN_FILM, place: SECRET }));
  await community.share(aStory({ ...told, film: FILM }));
  await community.share(aStory({ ...told, film: OWN_FILM }));
  await community.share(aStory({ ...told, film: FILM }));
  await community.remove(3, john, NOW, undefined);
  await community.reply(MOMENT, REPLY_OF_JOHN, { author: john, text: 'I still think of it.', at: NOW });
  await community.cards.keep(MOMENT, '900000000000000031', { channel: MODERATORS_CHANNEL });
  return bot;
}

/**
 * Moments that are told, or edited, have a number, which says how many there were before. That is no secret. Letters are in
 * direct messages, which have no place.
 */
const TELLS_ONES_OWN = /story-form|share-without-picture|letters-off/;

const rows = ROWS.filter(({ part }) => !TELLS_ONES_OWN.test(part)).map(
  (row) => [[row.part, row.how].filter(Boolean).join(' '), row] as const,
);

async function says(bot: OfflineBot, row: Row, sender: Sender): Promise<unknown> {
  const part = registry.usable.find(({ kind, name }) => `${kind} ${name}` === row.part);
  if (!part) throw new Error(`there is no ${row.part}`);
  if (row.draft) {
    const user = (row.draft.of === 'each' ? sender.as : john)?.id ?? john.id;
    await bot.app.drafts.keep({ guild: GUILD, user, id: DRAFT }, row.draft.draft);
  }
  const input: Input = { ...row.input, ...sender };
  const answer = await bot.use(part, input);
  if (answer instanceof UserError) return { error: answer.key, facts: answer.facts };
  return withoutIds(answer);
}

/** Each use has an id of its own. */
const withoutIds = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer).replaceAll(/\d{17,20}/g, 'id'));

const member: Sender = ROLES.member;
const there: Sender = { ...ROLES.moderator, channel: MODERATORS_CHANNEL };

describe('where no moment may be read', () => {
  it.each(rows)('%s says what it says where there is none', async (_, row) => {
    const empty = offlineBot();
    expect(await says(await botWithSecrets(), row, member)).toEqual(await says(empty, row, member));
  });

  it('the same rows say more where the moments were told', async () => {
    const telling: string[] = [];
    for (const [name, row] of rows) {
      const secret = JSON.stringify(await says(await botWithSecrets(), row, there));
      if (secret !== JSON.stringify(await says(offlineBot(), row, there))) telling.push(row.part);
      if (secret.includes('undefined')) throw new Error(`${name} says nothing`);
    }
    expect(telling).toEqual(
      expect.arrayContaining([
        'command moment show',
        'command moment random',
        'command moment browse',
        'command moment remove',
        'button browse',
        'button another',
        'button goosebump',
        'button replies',
        'button reply',
        'button film-moments',
        'command film info',
        'command person info',
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

  async function suggested(bot: OfflineBot, one: (typeof options)[number], typed: string, sender: Sender) {
    const interaction = interactionOf(commandPayload({ name: one.command.name }, sender), client);
    if (!interaction.inGuild()) throw new Error('outside a server');
    const community = await bot.app.communities.community(GUILD);
    const parts = {
      app: bot.app,
      community,
      actor: actorOf(interaction),
      textsFor,
      visibility: one.command.manner === 'public' ? 'public' : 'private',
    } as const;
    return one.complete({ ...createContext(interaction, parts), typed, other: () => FILM });
  }

  const { title } = anOwnFilm();
  const TYPED = ['', '1', '#2', 'john', title, aMoment().film];

  it.each(options.map((one) => [`${one.command.name} ${one.name}`, one] as const))(
    'of %s are those of a community without moments',
    async (_, one) => {
      const secret = await botWithSecrets();
      for (const typed of TYPED) {
        expect(await suggested(secret, one, typed, member)).toEqual(
          await suggested(offlineBot(), one, typed, member),
        );
      }
    },
  );

  it('name them where they were told, and a moderator finds every number to remove', async () => {
    const secret = await botWithSecrets();
    const numbers = async (command: string, sender: Sender) => {
      const one = options.find((option) => option.command.name === command);
      if (!one) throw new Error(`${command} suggests nothing`);
      return (await suggested(secret, one, '', sender)).map(({ value }) => value);
    };
    const both = [String(OTHER_MOMENT), String(MOMENT)];
    expect(await numbers('moment show', there)).toEqual(both);
    expect(await numbers('moment show', { ...ROLES.member, channel: CHANNEL })).toEqual([]);
    expect(await numbers('moment remove', { ...ROLES.moderator, channel: CHANNEL })).toEqual(both);
    expect(await numbers('moment remove', { ...ROLES.author, channel: CHANNEL })).toEqual(both);
    expect(await numbers('moment remove', { ...ROLES.member, channel: CHANNEL })).toEqual([]);
  });
});
