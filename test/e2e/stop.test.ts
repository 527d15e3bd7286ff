import { expect, onTestFinished, test } from 'vitest';
import { startDiscord } from '../../sandbox/discord.ts';
import { Community } from '../../src/data/community/community.ts';
import { start } from '../../src/start.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
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

test('a bot that Discord no longer answers ends all the same', async () => {
  const discord = await startDiscord();
  onTestFinished(() => discord.stop());
  const bot = await start({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATABASE_URL: `sqlite://${await temporaryFile()}`,
    LOG_LEVEL: 'silent',
  });
  discord.gateway.silence();
  const asked = performance.now();
  await bot.stop();
  // By itself the connection would have waited half a minute for an answer.
  expect(performance.now() - asked).toBeLessThan(10_000);
});
