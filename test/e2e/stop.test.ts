import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startDiscord } from '../../sandbox/discord.ts';
import { Community } from '../../src/data/community/community.ts';
import { operatorTexts } from '../../src/i18n/operator-texts.ts';
import { start } from '../../src/start.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { temporaryFolder } from '../support/database-files.ts';
import { runScript } from '../support/run-script.ts';
import { openForTest, temporaryFile } from '../support/sqlite-stores.ts';
import { onStage, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

test('a bot that was stopped lets go of its communities, though something still holds the bot', async () => {
  await stage.stopBot();
  const opened = watchOpened();
  const bot = await start({
    DISCORD_TOKEN: stage.token,
    DISCORD_API_URL: stage.apiUrl,
    DATABASE_URL: stage.database.url,
    LOG_LEVEL: 'silent',
  });
  onTestFinished(() => bot.stop());
  await stage.people.john.command('moment browse');
  await collectGarbage();
  expect(opened.map((one) => one.deref()?.guild)).toEqual([stage.guild.id]);
  await bot.stop();
  await collectGarbage();
  expect(opened.map((one) => one.deref()?.guild)).toEqual([undefined]);
});

/** Every community that is opened in this test, held weakly: a spy would keep what it returns. */
function watchOpened(): WeakRef<Community>[] {
  const { open } = Community;
  onTestFinished(() => {
    Community.open = open;
  });
  const opened: WeakRef<Community>[] = [];
  Community.open = async (...given) => {
    const community = await open.apply(Community, given);
    opened.push(new WeakRef(community));
    return community;
  };
  return opened;
}

test('a bot whose start takes long says what it waits for, and ends at once when it is asked to; a name in .env that it doesn’t know is told before', async () => {
  // It takes connections, and never answers.
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const folder = await temporaryFolder();
  const variables = { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: `http://127.0.0.1:${port}/api` };
  await writeFile(join(folder, '.env'), 'LOG_LEVLE=debug\n');
  const bot = runScript('src/main.js', { folder, variables });
  await once(silent, 'connection');
  await bot.until('"seconds":5,"msg":"still asking Discord how many shards it recommends"');
  // Twice, as npm does on Ctrl+C.
  bot.kill('SIGINT');
  bot.kill('SIGINT');
  const asked = performance.now();
  expect(await bot.ended).toBe(0);
  // By itself the request would have gone on for a minute.
  expect(performance.now() - asked).toBeLessThan(5_000);
  const told = bot.printed().trim().split('\n');
  expect(told).toEqual([
    operatorTexts.unknownVariable('LOG_LEVLE', 'LOG_LEVEL'),
    expect.stringContaining('still asking'),
    operatorTexts.startGivenUp,
  ]);
});

test('a start that is given up while shards wait for their turn leaves nothing running', async () => {
  const discord = await startDiscord({ startLimits: { maxConcurrency: 1 }, shards: 3 });
  onTestFinished(() => discord.stop());
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATABASE_URL: `sqlite://${await temporaryFile()}`,
    LOG_LEVEL: 'silent',
  };
  const stopping = new AbortController();
  const starting = start(environment, undefined, stopping.signal).catch((thrown: unknown) => thrown);
  await until(async () => (discord.gateway.connections > 0 ? true : undefined));
  const asked = performance.now();
  stopping.abort();
  expect(await starting).toBe(stopping.signal.reason);
  // One shard after another would have taken eleven.
  expect(performance.now() - asked).toBeLessThan(5_000);
  expect(discord.gateway.connections).toBe(0);
  // The database is free for the next start.
  await openForTest(environment.DATABASE_URL.slice('sqlite://'.length));
});
