import { createServer } from 'node:net';
import { join } from 'node:path';
import { Routes } from 'discord-api-types/v10';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SandboxBot } from '../../sandbox/bot.ts';
import type { BotState } from '../../sandbox/page/protocol.ts';
import { runScript } from '../support/run-script.ts';
import { read, share } from '../support/stage.ts';
import { emptyFolder, portOf, runSandbox } from './running.ts';
import { restOf } from './start-bot.ts';

describe('npm run sandbox', () => {
  test('says all that one has to know, and ends with 0 on SIGINT', async () => {
    const folder = await emptyFolder();
    const sandbox = runScript('sandbox/main.js', { folder, args: ['--empty', '--port', '0'] });
    await sandbox.until('Ready in');
    const printed = sandbox.printed();
    expect(printed).toMatch(/http:\/\/127\.0\.0\.1:\d+\/ {2}\(this machine only\)/);
    expect(printed).toContain('/?as=elif');
    expect(printed).toContain(join('data', 'sandbox'));
    expect(printed).toMatch(/Ready in \d+\.\d s\./);
    expect(printed).not.toContain('[sandbox]');
    // Twice, as npm does on Ctrl+C.
    sandbox.kill('SIGINT');
    sandbox.kill('SIGINT');
    expect(await sandbox.ended).toBe(0);
    expect(sandbox.printed().split('Stopping …')).toHaveLength(2);
  });

  test('with --own-bot says with what a bot of one’s own connects, which then answers on the same data', async () => {
    const folder = await emptyFolder();
    const sandbox = runScript('sandbox/main.js', { folder, args: ['--empty', '--own-bot', '--port', '0'] });
    await sandbox.until('Ready in');
    const [, words = ''] = /Your own bot {3}(.+) npm start\n/.exec(sandbox.printed()) ?? [];
    const variables = Object.fromEntries(words.split(' ').map((one) => one.split('=')));
    expect(Object.keys(variables)).toEqual(['DISCORD_TOKEN', 'DISCORD_API_URL', 'DATABASE_URL']);
    const bot = runScript('src/main.js', { folder, variables });
    await bot.until('"msg":"ready"');
    bot.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    sandbox.kill('SIGINT');
    expect(await sandbox.ended).toBe(0);
  });

  test('ends cleanly amid its start, on SIGTERM', async () => {
    const folder = await emptyFolder();
    const sandbox = runScript('sandbox/main.js', { folder, args: ['--port', '0'] });
    await sandbox.until('Starting');
    sandbox.kill('SIGTERM');
    sandbox.kill('SIGTERM');
    expect(await sandbox.ended, sandbox.printed()).toBe(0);
    const again = await runSandbox(join(folder, 'data', 'sandbox'));
    // The sixth was shared in the age-restricted channel, and shows only there.
    expect(read(await again.discord.people.john.command('moment browse'))).toContain('1 of 5');
  });

  test('with a wrong flag ends with 2, with --help with 0, and starts nothing', async () => {
    const folder = await emptyFolder();
    const wrong = runScript('sandbox/main.js', { folder, args: ['--fast'] });
    expect(await wrong.ended).toBe(2);
    expect(wrong.printed().trim()).toBe(
      "Unknown option '--fast'. The flags are: --empty, --fresh, --port <number>, --shards <number>, --max-concurrency <number>, --own-bot, --open, --help.",
    );
    const helped = runScript('sandbox/main.js', { folder, args: ['--help'] });
    expect(await helped.ended).toBe(0);
    expect(helped.printed()).toContain('--fresh');
  });

  test('on a port in use ends with 1 and says which, and how to choose another', async () => {
    const folder = await emptyFolder();
    const port = await portOfAnother();
    const sandbox = runScript('sandbox/main.js', { folder, args: ['--port', String(port)] });
    expect(await sandbox.ended).toBe(1);
    expect(sandbox.printed()).toContain(
      `Port ${port} is in use by another program. Choose another one: npm run sandbox -- --port ${port + 1}`,
    );
    expect(sandbox.printed()).not.toContain('    at ');
  });
});

test('the bot is told how many shards to run, and how many may begin at once', async () => {
  const { discord } = await runSandbox(await emptyFolder(), { shards: 2, maxConcurrency: 3 });
  const told = { shards: 2, session_start_limit: { max_concurrency: 3, total: 1_000 } };
  expect(await restOf(discord).get(Routes.gatewayBot())).toMatchObject(told);
  await share(discord.people.john);
});

test('where a sandbox runs already, a second one says its address', async () => {
  const folder = await emptyFolder();
  const first = await runSandbox(folder);
  const second = runSandbox(await emptyFolder(), { port: portOf(first) });
  await expect(second).rejects.toThrow(`The sandbox is already running: ${first.url}`);
  await expect(runSandbox(folder, { port: portOf(first), fresh: true })).rejects.toThrow(
    'is already running',
  );
  await share(first.discord.people.john);
});

describe('the bot of a sandbox', () => {
  test('is restarted one time after the other, and works on', async () => {
    const { bot, discord } = await runSandbox(await emptyFolder());
    const states: BotState[] = [];
    bot.listen(() => states.push(bot.state));
    await Promise.all([bot.restart(), bot.restart()]);
    const once = ['stopping', 'stopped', 'starting', 'running'];
    expect(states.map(({ kind }) => kind)).toEqual([...once, ...once]);
    await bot.start();
    await share(discord.people.john);
  });

  test('that lost its connection for good says so, and can be started again', async () => {
    const { bot, discord } = await runSandbox(await emptyFolder());
    discord.gateway.close(4004);
    await expect.poll(() => bot.state.kind, { timeout: 10_000 }).toBe('failed');
    expect(bot.state).toMatchObject({ reason: expect.stringContaining('closed the connection for good') });
    await bot.restart();
    expect(bot.state).toEqual({ kind: 'running' });
    await share(discord.people.john);
  });

  test('that cannot start says why, and may be tried again', async () => {
    const { discord } = await runSandbox(await emptyFolder());
    const folder = await emptyFolder();
    let level = 'loud';
    const log: string[] = [];
    const bot = new SandboxBot({
      environment: () => ({
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DATABASE_URL: `sqlite://${join(folder, 'moments.sqlite')}`,
        LOG_LEVEL: level,
      }),
      log: { write: (line) => log.push(line) },
    });
    await bot.restart();
    expect(bot.state).toMatchObject({ kind: 'failed', reason: expect.stringContaining('LOG_LEVEL') });
    expect(log.join('')).toContain('LOG_LEVEL');
    level = 'silent';
    await bot.restart();
    expect(bot.state).toEqual({ kind: 'running' });
    await bot.stop();
    expect(bot.state).toEqual({ kind: 'stopped' });
  });
});

/** An address where another program listens. */
async function portOfAnother(): Promise<number> {
  const server = createServer((socket) => socket.end('no HTTP here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
