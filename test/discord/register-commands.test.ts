import type { RESTPostAPIApplicationCommandsJSONBody as CommandBody } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { registerCommands } from '../../src/discord/register-commands.ts';
import { commandData } from '../../src/interactions/command-data.ts';
import { loadParts } from '../../src/interactions/load-parts.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import type { App } from '../../src/services/app.ts';
import { rejection, startApi } from '../support/api-server.ts';

const APPLICATION = '800000000000000001';
const GUILD = '700000000000000001';

const parts = await loadParts<App>(new URL('../../src/commands/', import.meta.url));
const WANTED = commandData(createRegistry(parts), 'everywhere');

type Json = Record<string, unknown>;

/** The commands as Discord returns them: with its additions, without defaults. */
function kept(commands: readonly CommandBody[]): Json[] {
  return commands.map((command, at) => ({
    default_member_permissions: null,
    type: 1,
    ...echo(command),
    id: `90000000000000000${at}`,
    application_id: APPLICATION,
    version: '900000000000000009',
    dm_permission: false,
    nsfw: false,
  }));
}

function echo(node: object): Json {
  const wire: Json = JSON.parse(JSON.stringify(node));
  const fields = Object.entries(wire).filter(
    ([, value]) => value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const options = Array.isArray(wire.options) && wire.options.length > 0 ? wire.options.map(echo) : undefined;
  // The order of keys doesn't matter.
  return { ...Object.fromEntries(fields.reverse()), ...(options && { options }) };
}

/** Registers when Discord knows these commands, and returns what was sent. */
async function registered(known: unknown, wanted = WANTED, guild?: string) {
  const { rest, calls } = await startApi(({ method, body }) => ({ body: method === 'GET' ? known : body }));
  const written = await registerCommands(rest, APPLICATION, guild, wanted);
  const writes = calls.filter(({ method }) => method !== 'GET');
  expect(written).toBe(writes.length > 0);
  return { reads: calls.filter(({ method }) => method === 'GET'), writes };
}

/** The commands with one of them changed. The change gets `/moment`, `/moment share` and its option `country`. */
function changed(change: (moment: Json, share: Json, country: Json) => void): Json[] {
  const commands = kept(WANTED);
  const find = (list: unknown, name: string) => (list as Json[]).find((one) => one.name === name) ?? {};
  const moment = find(commands, 'moment');
  const share = find(moment.options, 'share');
  change(moment, share, find(share.options, 'country'));
  return commands;
}

describe('at the start', () => {
  it('nothing is written where Discord knows just these commands, with its own additions', async () => {
    expect((await registered(kept(WANTED))).writes).toEqual([]);
  });

  it('nothing is written where Discord has them in another order', async () => {
    expect((await registered(kept(WANTED).reverse())).writes).toEqual([]);
  });

  it('all are written where Discord knows none', async () => {
    const { writes } = await registered([]);
    expect(writes).toEqual([
      {
        method: 'PUT',
        path: `/applications/${APPLICATION}/commands`,
        body: JSON.parse(JSON.stringify(WANTED)),
      },
    ]);
  });

  it('the translations are asked for: without them every start would write', async () => {
    const { reads } = await registered(kept(WANTED));
    expect(reads.map(({ path }) => path)).toEqual([
      `/applications/${APPLICATION}/commands?with_localizations=true`,
    ]);
  });

  it('a server of one’s own is read and written where one is named', async () => {
    const { reads, writes } = await registered([], WANTED, GUILD);
    const path = `/applications/${APPLICATION}/guilds/${GUILD}/commands`;
    expect(reads[0]?.path).toBe(`${path}?with_localizations=true`);
    expect(writes.map((call) => call.path)).toEqual([path]);
  });

  it('a refusal by Discord is not hidden', async () => {
    const { rest } = await startApi(() => ({ status: 401, body: { code: 0, message: '401: Unauthorized' } }));
    const error = await rejection(registerCommands(rest, APPLICATION, undefined, WANTED));
    expect(error).toMatchObject({ status: 401 });
  });
});

describe('all commands are written anew where Discord has', () => {
  const list = (node: Json) => node.options as Json[];
  const without = (node: Json, name: string) => list(node).filter((one) => one.name !== name);

  it.each<[string, (moment: Json, share: Json, country: Json) => void]>([
    ['another description', (moment) => Object.assign(moment, { description: 'Moments' })],
    [
      'another description of an option',
      (_, __, country) => Object.assign(country, { description: 'Where' }),
    ],
    [
      'another word in a language',
      (_, share) => Object.assign(share.name_localizations as Json, { tr: 'yaz' }),
    ],
    ['no word in a language', (_, share) => delete (share.name_localizations as Json).tr],
    ['no translations', (_, share) => Object.assign(share, { description_localizations: null })],
    ['a subcommand less', (moment) => Object.assign(moment, { options: without(moment, 'random') })],
    ['an option less', (_, share) => Object.assign(share, { options: without(share, 'alt') })],
    ['an option more', (_, share) => list(share).push({ type: 3, name: 'colour', description: 'Colour' })],
    ['the options in another order', (_, share) => list(share).reverse()],
    ['an option of another type', (_, __, country) => Object.assign(country, { type: 4 })],
    ['an option that must be filled in', (_, __, country) => Object.assign(country, { required: true })],
    ['an option without suggestions', (_, __, country) => delete country.autocomplete],
    ['another limit', (_, share) => Object.assign(list(share).at(-1) ?? {}, { max_length: 10 })],
    ['other places to use it', (moment) => Object.assign(moment, { contexts: [0, 1] })],
  ])('%s', async (_, change) => {
    expect((await registered(changed(change))).writes).toHaveLength(1);
  });

  it('a command more', async () => {
    const extra = { id: '9', name: 'goose', description: 'Honk', type: 1 };
    expect((await registered([...kept(WANTED), extra])).writes).toHaveLength(1);
  });

  it('a command less', async () => {
    expect((await registered(kept(WANTED).slice(1))).writes).toHaveLength(1);
  });
});
