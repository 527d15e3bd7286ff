import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SandboxDiscord, startDiscord } from '../../sandbox/discord.ts';
import { explainStart, type RunningBot, start } from '../../src/start.ts';

/** What the bot registers, and what an operator reads where it can't start. How a process ends with that is in `process.test.ts`. */

let discord: SandboxDiscord;
let folder: string;
let bot: RunningBot | undefined;
let logged: Record<string, unknown>[];
beforeEach(async () => {
  discord = await startDiscord();
  folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
  logged = [];
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

async function startBot(further: Readonly<Record<string, string>> = {}): Promise<void> {
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATABASE_URL: `sqlite://${join(folder, 'moments.sqlite')}`,
    ...further,
  };
  bot = await start(environment, { write: (line) => logged.push(JSON.parse(line)) });
}

test('registers commands in one server only if it is told so', async () => {
  const inOther = { DEV_GUILD_ID: discord.otherGuild.id };
  await startBot(inOther);
  const commands = [...discord.world.commands.values()];
  const names = ['film', 'me', 'moderation', 'moment', 'person', 'privacy', 'settings'];
  const menus = ['Film', 'Make it a moment', 'Reply', 'Report', 'Their moments'];
  expect(commands.map(({ name }) => name).sort()).toEqual([...menus, ...names]);
  expect(new Set(commands.map((command) => command.guild_id))).toEqual(new Set([discord.otherGuild.id]));
  await bot?.stop();
  await startBot(inOther);
  const changed = logged.filter(({ msg }) => msg === 'ready').map(({ commandsChanged }) => commandsChanged);
  expect(changed).toEqual([true, false]);
});

describe('a start that cannot work leaves nothing running, and says why', () => {
  async function refusal(further?: Readonly<Record<string, string>>): Promise<string> {
    const error = await startBot(further).catch((thrown: unknown) => thrown);
    expect(bot).toBeUndefined();
    expect(discord.gateway.connections).toBe(0);
    return explainStart(error);
  }

  test('where Discord cannot be reached', async () => {
    const told = await refusal({ DISCORD_API_URL: 'http://127.0.0.1:1/api' });
    expect(told).toContain('Couldn’t reach Discord at http://127.0.0.1:1/api');
    expect(told).toContain('ECONNREFUSED');
    // The database is free for the next start.
    await startBot();
  });

  test('where Discord does not take the commands, with what it says of them', async () => {
    const body = {
      code: 50035,
      message: 'Invalid Form Body',
      errors: { '0': { _errors: [{ code: 'X', message: 'Too long' }] } },
    };
    discord.faults.next({ method: 'PUT', path: /commands$/, status: 400, body });
    const told = await refusal();
    expect(told).toContain('didn’t accept the bot’s commands');
    expect(told).toContain('Too long');
  });
});
