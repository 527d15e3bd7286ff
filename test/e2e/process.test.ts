import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SandboxDiscord, startDiscord } from '../../sandbox/discord.ts';
import { type Run, runScript } from '../support/run-script.ts';
import { OTHER_STORY, read, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

/** The compiled bot in its own process, as an operator runs it. */

let discord: SandboxDiscord;
let folder: string;
let runs: Run[];
beforeEach(async () => {
  discord = await startDiscord();
  folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
  runs = [];
});
afterEach(async () => {
  for (const each of runs) each.kill('SIGKILL');
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

const environment = (): Record<string, string> => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
  DATABASE_URL: `sqlite://${join(folder, 'deep', 'moments.sqlite')}`,
});

function run(script: string, variables: Record<string, string>): Run {
  const started = runScript(script, { folder, variables });
  runs.push(started);
  return started;
}

/** Runs a bot that can't start. Returns what it says of that. */
async function refused(variables: Record<string, string>): Promise<string> {
  const bot = run('src/main.js', variables);
  expect(await bot.ended).toBe(1);
  expect(bot.printed()).not.toContain('    at ');
  return bot.printed();
}

describe('npm start', () => {
  // One bot after another on the same file: a start takes a second or two.
  test('makes the database, registers the commands, ends with 0 on SIGINT and SIGTERM with everything kept, and with 1 where Discord closes for good', async () => {
    const { john } = discord.people;
    const first = run('src/main.js', environment());
    await first.until('"msg":"ready"');
    const ready = JSON.parse(first.printed().trim().split('\n').at(-1) ?? '');
    const invite = new URL(ready.invite);
    // View Channel, Send Messages (in threads too), Attach Files, Read Message History, Add Reactions.
    expect(invite.searchParams.get('permissions')).toBe(
      String((1n << 10n) | (1n << 11n) | (1n << 38n) | (1n << 15n) | (1n << 16n) | (1n << 6n)),
    );
    expect(invite.searchParams.get('scope')?.split(' ').sort()).toEqual(['applications.commands', 'bot']);
    expect(first.printed()).not.toContain(discord.token);
    expect(read(await john.command('moment browse'))).toContain(english.errors.moment.noneYet);
    expect(await refused(environment())).toContain('Another bot has');
    await share(john);
    await endsOn('SIGINT', first);

    const second = run('src/main.js', environment());
    await second.until('"msg":"ready"');
    expect(second.printed()).toContain('"commandsChanged":false');
    expect(read(await john.command('moment show', { number: '1' }))).toContain('#1');
    await share(john, { text: OTHER_STORY });
    await endsOn('SIGTERM', second);

    const third = run('src/main.js', environment());
    await third.until('"msg":"ready"');
    expect(read(await john.command('moment show', { number: '2' }))).toContain('#2');
    discord.gateway.close(4004);
    expect(await third.ended).toBe(1);
    expect(third.printed()).toContain('Discord has closed the connection for good');
  });

  async function endsOn(signal: NodeJS.Signals, bot: Run): Promise<void> {
    // Twice, as npm does on Ctrl+C.
    bot.kill(signal);
    bot.kill(signal);
    expect(await bot.ended).toBe(0);
  }

  test('answers what was under way when the signal came', async () => {
    const bot = run('src/main.js', environment());
    await bot.until('"msg":"ready"');
    discord.faults.next({ method: 'POST', path: /^\/interactions\//, delay: 500 });
    const answer = discord.people.john.command('film info', { film: 'drishyam-2013' });
    await discord.until(() => discord.world.interactions.size > 0);
    // The answer is under way, and slow.
    await new Promise((done) => setTimeout(done, 100));
    bot.kill('SIGTERM');
    expect(read(await answer)).toContain('Drishyam');
    expect(await bot.ended).toBe(0);
  });

  test('registers commands in one server only if it is told so', async () => {
    const bot = run('src/main.js', { ...environment(), DEV_GUILD_ID: discord.otherGuild.id });
    await bot.until('"msg":"ready"');
    const commands = [...discord.world.commands.values()];
    const names = ['film', 'me', 'moderation', 'moment', 'person', 'privacy', 'settings'];
    const menus = ['Film', 'Make it a moment', 'Reply', 'Report', 'Their moments'];
    expect(commands.map(({ name }) => name).sort()).toEqual([...menus, ...names]);
    expect(new Set(commands.map((command) => command.guild_id))).toEqual(new Set([discord.otherGuild.id]));
    bot.kill('SIGTERM');
    await bot.ended;
    const again = run('src/main.js', { ...environment(), DEV_GUILD_ID: discord.otherGuild.id });
    await again.until('"commandsChanged":false');
  });
});

describe('a start that cannot work ends with 1 and one clear message', () => {
  test('without a token', async () => {
    const printed = await refused({});
    expect(printed).toContain('DISCORD_TOKEN is missing');
    expect(printed).toContain('npm run sandbox');
  });

  test('with a token that Discord does not know', async () => {
    const printed = await refused({ ...environment(), DISCORD_TOKEN: 'not.the.token' });
    expect(printed).toContain('Discord doesn’t know this DISCORD_TOKEN');
    expect(printed).not.toContain('not.the.token');
  });

  test('with a wrong variable', async () => {
    expect(await refused({ ...environment(), LOG_LEVEL: 'loud' })).toContain('LOG_LEVEL isn’t right');
    expect(await refused({ ...environment(), DATABASE_URL: 'mysql://x' })).toContain(
      'DATABASE_URL isn’t right',
    );
  });

  test('where Discord cannot be reached', async () => {
    const printed = await refused({ ...environment(), DISCORD_API_URL: 'http://127.0.0.1:1/api' });
    expect(printed).toContain('Couldn’t reach Discord at http://127.0.0.1:1/api');
    expect(printed).toContain('ECONNREFUSED');
  });

  test('where Discord does not take the commands, with what it says of them', async () => {
    const body = {
      code: 50035,
      message: 'Invalid Form Body',
      errors: { '0': { _errors: [{ code: 'X', message: 'Too long' }] } },
    };
    discord.faults.next({ method: 'PUT', path: /commands$/, status: 400, body });
    const printed = await refused(environment());
    expect(printed).toContain('didn’t accept the bot’s commands');
    expect(printed).toContain('Too long');
  });
});
