import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SandboxDiscord, startDiscord } from '../../sandbox/discord.ts';
import { type Run, runScript } from '../support/run-script.ts';
import { buttonId, OTHER_STORY, read, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

/** The compiled bot in its own process, as an operator runs it. */

/** For several starts of the bot, one after another: far more than they take. */
const TIMEOUT_MS = 180_000;

let discord: SandboxDiscord;
let folder: string;
let runs: Run[];
beforeEach(async () => {
  // A process that has just started loads a lot with its first answer. These tests are not about Discord's three seconds.
  discord = await startDiscord({ deadlines: { acknowledge: 30_000 } });
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
  test('makes the database, registers the commands, ends with 0 on SIGINT and SIGTERM with everything kept and answered, and with 1 where Discord closes for good', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { john, elif } = discord.people;
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
    const card = await share(john);
    await endsOn('SIGINT', first);

    const second = run('src/main.js', environment());
    await second.until('"msg":"ready"');
    expect(second.printed()).toContain('"commandsChanged":false');
    expect(read(await john.command('moment show', { number: '1' }))).toContain('#1');
    await share(john, { text: OTHER_STORY });
    // It leaves at once, and finishes what is under way.
    const hasCome = slowly(/^\/interactions\//);
    let isAnswered = false;
    const pressed = elif.press(card, buttonId(card, 'goosebump')).finally(() => {
      isAnswered = true;
    });
    await discord.until(hasCome);
    const ended = endsOn('SIGTERM', second);
    await discord.until(() => discord.gateway.connections === 0);
    expect(isAnswered).toBe(false);
    expect(read(await pressed)).toContain('1');
    await ended;

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

  /** Delays the next such request. Returns a function that says whether it has arrived. */
  function slowly(path: RegExp): () => boolean {
    let hasCome = false;
    const test = (one: string) => (hasCome = path.test(one));
    discord.faults.next({ method: 'POST', path: { test }, delay: 3_000 });
    return () => hasCome;
  }

  test('does not start with a token that Discord does not know, and says so without it', async () => {
    const printed = await refused({ ...environment(), DISCORD_TOKEN: 'not.the.token' });
    expect(printed).toContain('Discord doesn’t know this DISCORD_TOKEN');
    expect(printed).not.toContain('not.the.token');
  });
});
