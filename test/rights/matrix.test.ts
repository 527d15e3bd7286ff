import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/i18n/texts.ts';
import type { Usable } from '../../src/interactions/parts.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import type { App } from '../../src/services/app.ts';
import { GUILD } from '../support/builders.ts';
import { type OfflineBot, offlineBot, registry } from '../support/offline-bot.ts';
import { offlineRouter } from '../support/offline-router.ts';
import { type Input, payloadOf } from '../support/use.ts';
import { contentsOf } from '../support/view-fixtures.ts';
import { DRAFT, prepare } from './prepared.ts';
import { ROLE_NAMES, ROLES, type Role, type RoleSender, WITHOUT_BOT } from './roles.ts';
import type { Row } from './row.ts';
import { ROWS } from './rows.ts';

const partName = ({ kind, name }: Usable<App>) => `${kind} ${name}`;
const parts = new Map(registry.usable.map((part) => [partName(part), part]));

/** What the parts are used on, as a bot keeps it: it is made once, and each use has a bot of its own that reads it. */
const prepared = await (async () => {
  const bot = offlineBot();
  await prepare(bot.app);
  return new Map(bot.rows);
})();

it('has a row for each part of the registry, and for no other', () => {
  expect([...new Set(ROWS.map(({ part }) => part))].sort()).toEqual([...parts.keys()].sort());
});

describe('rights', () => {
  it.each(ROWS.map((row) => [[row.part, row.how].filter(Boolean).join(' '), row] as const))(
    '%s',
    async (_, row) => {
      const outcomes: Partial<Record<Role, string>> = {};
      // One after another: like the bot's own client, theirs keeps one member for each person, with the latest rights.
      for (const role of ROLE_NAMES) outcomes[role] = await tryOut(row, ROLES[role]);
      expect(outcomes).toEqual(row.outcomes);
    },
  );

  it.each(ROWS.map((row) => [[row.part, row.how].filter(Boolean).join(' '), row] as const))(
    '%s, in a server that has only its commands',
    async (_, row) => {
      for (const [name, { outcome, ...sender }] of Object.entries(WITHOUT_BOT)) {
        const known = outcome(row.outcomes);
        const expected = known === 'done' ? (row.withoutBot ?? known) : known;
        expect([name, await tryOut(row, sender, { commandsAlone: true })]).toEqual([name, expected]);
      }
    },
  );
});

/**
 * Uses the part once, in a bot of its own.
 * @returns `done` or the key of the error; and what is wrong, if a change was missing or unwanted
 */
async function tryOut(
  row: Row,
  sender: RoleSender,
  server: { readonly commandsAlone?: boolean } = {},
): Promise<string> {
  const part = parts.get(row.part);
  if (!part) throw new Error(`there is no ${row.part}`);
  const bot = offlineBot({ ...server, stored: prepared });
  if (row.draft) {
    const holder = row.draft.of === 'each' ? sender.as : ROLES.author.as;
    await bot.app.drafts.keep({ guild: GUILD, user: holder.id, id: DRAFT }, row.draft.draft);
  }
  const before = stateOf(bot);
  const kept = factsOf(bot);
  const input: Input = { ...row.input, ...sender };
  const { outcome, isOwned } = await (sender.guild === 'direct message' || part.bindDirect
    ? routed(bot, part, input)
    : used(bot, part, input));
  // If Discord loses the answer, the person would do it again.
  if (!isOwned && factsOf(bot) !== kept) return `${outcome}, but the answer doesn’t say what is done`;
  const hasChanged = stateOf(bot) !== before;
  if (row.changes === 'if there is something of theirs') return outcome;
  const mayChange = outcome === 'done' && row.changes === true;
  if (hasChanged === mayChange) return outcome;
  return `${outcome}, but ${hasChanged ? 'something' : 'nothing'} has changed`;
}

/** Everything that the bot has stored, and posted in channels, but for what it said about itself, and where somebody is in a list. */
const stateOf = ({ rows, channelWork }: OfflineBot) =>
  JSON.stringify([[...rows].filter(([key]) => !/:(notice|query|walk):/.test(key)), channelWork]);

/** What people would miss: everything that is stored but drafts, and the records of cards, which follow the answer. */
const factsOf = ({ rows }: OfflineBot) =>
  JSON.stringify([...rows].filter(([key]) => !/[:;](draft|card|notice|posting|stale|query|walk):/.test(key)));

interface Outcome {
  readonly outcome: string;
  /** Whether the answer says what was done, even if it can't be shown. */
  readonly isOwned: boolean;
}

async function used({ use }: OfflineBot, part: Usable<App>, input: Input): Promise<Outcome> {
  const answer = await use(part, input);
  if (answer instanceof UserError) return { outcome: answer.key, isOwned: false };
  return { outcome: 'done', isOwned: 'done' in answer && answer.done !== undefined };
}

/** The router keeps interactions from outside a server away from all parts but those that are for direct messages, and these from servers. */
async function routed({ app }: OfflineBot, part: Usable<App>, input: Input): Promise<Outcome> {
  const route = offlineRouter({ registry, app });
  const [told] = await route(payloadOf(part, input));
  const [words = ''] = contentsOf(told);
  const { errors, letter } = textsFor('en-US');
  if (words === letter.off) return { outcome: 'done', isOwned: true };
  const refusals = { 'server.only': errors.server.only, 'component.unknown': errors.component.unknown };
  const outcome = Object.entries(refusals).find(([, told]) => told === words)?.[0] ?? words;
  return { outcome, isOwned: false };
}
