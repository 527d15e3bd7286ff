import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST, Routes, ShardClientUtil } from 'discord.js';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { type SandboxDiscord, startDiscord, text } from '../../sandbox/discord.ts';
import { addGuilds } from '../../sandbox/many-guilds.ts';
import { channelMessages } from '../../src/interactions/channel-messages.ts';
import { directMessages } from '../../src/interactions/direct-messages.ts';
import { explainStart, start } from '../../src/start.ts';
import { letterMessage } from '../../src/views/letter/letter.ts';
import { type Run, runScript } from '../support/run-script.ts';
import { buttonId, JOHNS_STORY, messageOf } from '../support/stage.ts';
import { onPostgres, type TestDatabase } from '../support/test-database.ts';
import { english } from '../support/texts/english.ts';
import { until } from '../support/until.ts';

/** Several processes of the bot, each with a shard of its own, on one database. */

/** Eight starts of processes, on a busy machine. */
const TIMEOUT_MS = 180_000;

const SHARDS = 4;
const GUILDS = 400;
/** The shard whose process is killed. */
const KILLED = 2;

let discord: SandboxDiscord;
let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  discord = await startDiscord({ rateLimits: 'lenient', shards: SHARDS });
  database = await onPostgres();
  folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
});
afterEach(async () => {
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
  expect(discord.violations).toEqual([]);
  expect(discord.unknownRequests).toEqual([]);
});

const variables = (more: Readonly<Record<string, string>> = {}) => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
  DATABASE_URL: database.url,
  ...more,
});

const run = (script: string): Run => runScript(script, { folder, variables: variables() });

/** Several run in the process of this test. */
async function begin(shards: string): Promise<void> {
  const bot = await start(variables({ SHARDS: shards, LOG_LEVEL: 'silent' }));
  onTestFinished(() => bot.stop());
}

type Line = Readonly<Record<string, unknown>>;

/** The lines of the log with that message. */
const logged = (bots: Run, message: string): readonly Line[] =>
  bots
    .printed()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Line => JSON.parse(line))
    .filter(({ msg }) => msg === message);

const readyOf = (bots: Run, shard: number) =>
  logged(bots, 'ready').filter(({ shards }) => shards === `${shard} of ${SHARDS}`);

/** The channels of the servers that have them, by shard. */
function channelsByShard(): string[][] {
  const { nils, john, elif } = discord.people;
  const added = addGuilds(discord.world, { count: GUILDS, ownerId: nils.id, with: [john.id, elif.id] });
  const byShard: string[][] = Array.from({ length: SHARDS }, () => []);
  for (const { guild, channel } of added) {
    byShard[ShardClientUtil.shardIdForGuildId(guild.id, SHARDS)]?.push(channel.id);
  }
  return byShard;
}

/** Tells a moment in a channel. Returns its card, or `undefined` where nobody answers. */
async function tell(channel: string): Promise<APIMessage | undefined> {
  const { john } = discord.people;
  const asked = await john.command('moment share', { film: '7-kogustaki-mucize-2019' }, { channel });
  if (asked.kind === 'failed') return undefined;
  // On a busy machine a form may come too late, and the person is asked to try again.
  if (asked.kind !== 'modal') return tell(channel);
  const told = await asked.modal.fill({ text: JOHNS_STORY }).submit();
  return told.kind === 'failed' ? undefined : messageOf(told);
}

/** Sends a letter as the bot does. */
async function writeLetter(user: string, guild: string): Promise<void> {
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  const channel = await directMessages(rest).channelWith(user);
  const moments = [{ number: 1, goosebumps: 1, replies: 0, link: undefined }];
  await channelMessages(rest).post(
    channel,
    letterMessage({ guild, server: undefined, moments }, english),
    `${Date.now()}`,
  );
}

test('one of four processes is killed under load and comes back; the others never stop, and nothing is lost or done twice', {
  timeout: TIMEOUT_MS,
}, async () => {
  const channels = channelsByShard();
  const bots = run('src/shards.js');
  await until(async () => logged(bots, 'all shards of this machine are ready')[0]);
  expect(logged(bots, 'ready').map(({ servers }) => Number(servers) >= GUILDS / SHARDS)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  const registrations = discord.requests.entries.filter(
    (one) => one.kind === 'request' && one.method === 'PUT' && one.path.endsWith('/commands'),
  );
  expect(registrations).toHaveLength(1);

  const told: string[] = [];
  /** On a busy machine, the first answer of a process may come too late. */
  let unanswered = 0;
  let isOver = false;
  const lanes = channels.map(async (own) => {
    for (const channel of own) {
      if (isOver) break;
      const card = await tell(channel);
      if (card) told.push(channel);
      else unanswered += 1;
    }
  });
  const toldBy = (shard: number) => told.filter((channel) => channels[shard]?.includes(channel)).length;
  await until(async () => (toldBy(KILLED) >= 3 ? true : undefined));
  process.kill(Number(readyOf(bots, KILLED)[0]?.pid), 'SIGKILL');
  const before = [0, 1, 2, 3].map(toldBy);
  await until(async () => (readyOf(bots, KILLED).length === 2 ? true : undefined));
  const meanwhile = [0, 1, 2, 3].map((shard) => toldBy(shard) - (before[shard] ?? 0));
  await until(async () => (toldBy(KILLED) >= (before[KILLED] ?? 0) + 2 ? true : undefined));
  isOver = true;
  await Promise.all(lanes);

  for (const shard of [0, 1, 3]) {
    expect(meanwhile[shard], `told on shard ${shard} meanwhile`).toBeGreaterThan(0);
    expect(readyOf(bots, shard)).toHaveLength(1);
  }
  const rows = await database.query("SELECT key FROM keyv WHERE key LIKE '%:moment:%' AND key < '~'");
  const kept = rows.map(({ key }) => String(key).split(':'));
  const guildOf = (channel: string) => discord.world.channels.get(channel)?.guildId;
  // Whoever got no answer may have told it all the same; nobody told it twice.
  expect(kept.filter(([, , number]) => Number(number) !== 1)).toEqual([]);
  const guilds = new Set(kept.map(([guild]) => guild));
  expect(told.filter((channel) => !guilds.has(guildOf(channel) ?? ''))).toEqual([]);
  expect(kept.length).toBeLessThanOrEqual(told.length + unanswered);

  bots.kill('SIGTERM');
  expect(await bots.ended).toBe(0);
  expect(discord.gateway.connections).toBe(0);
});

test('a range that overlaps is refused, one that nobody runs is silent until somebody does, and letters are turned off on any shard', async () => {
  const channels = channelsByShard();
  const { john, elif } = discord.people;
  await begin('0-1 of 4');
  const overlapping = await begin('1-2 of 4').catch(explainStart);
  expect(overlapping).toContain('another session has shard 1 of 4');
  expect(await begin('0 of 2').catch(explainStart)).toContain('the others count 4 shards, and this one 2');

  const [channel = ''] = channels[3] ?? [];
  expect(await tell(channel)).toBe(undefined);
  await begin('2-3 of 4');
  const card = await tell(channel);
  if (!card) throw new Error('nobody answered');

  // Direct messages come to the process with the first shard; this server belongs to the other one.
  const panel = messageOf(await john.command('me', {}, { channel }));
  await john.select(panel, 'change-mine:letters', ['on']);
  await elif.press(card, buttonId(card, 'goosebump'));
  expect(await database.query("SELECT key FROM keyv WHERE key LIKE '%:letter:%'")).toHaveLength(1);
  const guild = discord.world.channels.get(channel)?.guildId;
  await writeLetter(john.id, String(guild));
  const [letter] = john.sees({ dm: true });
  if (!letter) throw new Error('there is no letter');
  const off = await john.press(letter, buttonId(letter, 'letters-off'));
  expect(text(messageOf(off))).toBe(english.letter.off);
  await john.command('me', {}, { channel });
  expect(await database.query("SELECT key FROM keyv WHERE key LIKE '%:letter%'")).toEqual([]);
});

test('those that start at once begin one after the other, as Discord wants it, and waste no start of the day', async () => {
  await discord.stop();
  discord = await startDiscord({ startLimits: { maxConcurrency: 1 }, shards: 2 });
  await Promise.all(['0 of 2', '1 of 2'].map(begin));
  const told = await new REST({ api: discord.apiUrl }).setToken(discord.token).get(Routes.gatewayBot());
  expect(told).toMatchObject({ session_start_limit: { total: 1_000, remaining: 998 } });
});
