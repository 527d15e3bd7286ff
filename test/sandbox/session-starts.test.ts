import { WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { GatewayIntentBits, type RESTGetAPIGatewayBotResult, Routes } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { DiscordOptions, SandboxDiscord } from '../../sandbox/discord.ts';
import { closeOf, firstPacket, gatewayOf, identifyOf } from './bare-client.ts';
import { restOf, startSandbox } from './start-bot.ts';

const DAY_MS = 86_400_000;

/** A sandbox, and the hand on its clock. */
async function withClock(startLimits: DiscordOptions['startLimits']) {
  let now = Date.now();
  const discord = await startSandbox({ clock: () => now, ...(startLimits && { startLimits }) });
  const wait = (ms: number) => {
    now += ms;
  };
  return { discord, wait };
}

/** Identifies over a connection of its own. Returns READY, or the code of another packet or of the close. */
function begin(discord: SandboxDiscord, shard?: readonly [number, number]): Promise<unknown> {
  const socket = new WebSocket(gatewayOf(discord));
  const answer = firstPacket(socket, identifyOf(discord, shard ? { shard } : {}), () => true);
  return Promise.race([closeOf(socket), answer.then(({ t, op, d }) => t ?? [op, d])]);
}

const TOO_SOON = [9, false];

async function limitOf(discord: SandboxDiscord) {
  const { session_start_limit } = (await restOf(discord).get(
    Routes.gatewayBot(),
  )) as RESTGetAPIGatewayBotResult;
  return session_start_limit;
}

test('of the shards of a bucket one identifies in five seconds, and others at once', async () => {
  const { discord, wait } = await withClock({ maxConcurrency: 2 });
  expect(await begin(discord, [0, 4])).toBe('READY');
  expect(await begin(discord, [1, 4])).toBe('READY');
  expect(await begin(discord, [2, 4])).toEqual(TOO_SOON);
  expect(await begin(discord)).toEqual(TOO_SOON);
  wait(4_999);
  expect(await begin(discord, [3, 4])).toEqual(TOO_SOON);
  wait(1);
  expect(await begin(discord, [2, 4])).toBe('READY');
  expect(await begin(discord, [3, 4])).toBe('READY');
  expect(await begin(discord, [0, 4])).toEqual(TOO_SOON);
  expect(discord.gateway.connections).toBe(4);
});

test('each identify is counted, and a resume is not', async () => {
  const { discord, wait } = await withClock({ maxConcurrency: 1 });
  const limit = { total: 1_000, max_concurrency: 1 };
  expect(await limitOf(discord)).toEqual({ ...limit, remaining: 1_000, reset_after: DAY_MS });
  await begin(discord);
  wait(1_000);
  await begin(discord);
  expect(await limitOf(discord)).toEqual({ ...limit, remaining: 998, reset_after: DAY_MS - 1_000 });
  wait(DAY_MS - 1_000);
  const socket = new WebSocket(gatewayOf(discord));
  const ready = await firstPacket(socket, identifyOf(discord), ({ t }) => t === 'READY');
  discord.gateway.cut();
  const session_id = typeof ready.d === 'object' ? ready.d.session_id : undefined;
  const resume = { op: 6, d: { token: discord.token, session_id, seq: 1 } };
  expect((await firstPacket(new WebSocket(gatewayOf(discord)), resume, () => true)).t).toBe('RESUMED');
  expect(await limitOf(discord)).toEqual({ ...limit, remaining: 999, reset_after: DAY_MS });
});

test('who uses up all starts of a day loses every session', async () => {
  const { discord, wait } = await withClock({ maxConcurrency: 16, total: 2 });
  const first = new WebSocket(gatewayOf(discord));
  await firstPacket(first, identifyOf(discord), ({ t }) => t === 'READY');
  expect(await begin(discord, [1, 2])).toBe('READY');
  expect(await limitOf(discord)).toMatchObject({ total: 2, remaining: 0 });
  const closed = closeOf(first);
  expect(await begin(discord, [1, 2])).toBe(4004);
  expect(await closed).toBe(4004);
  expect(discord.gateway.connections).toBe(0);
  wait(DAY_MS);
  expect(await begin(discord)).toBe('READY');
});

test('a client that came too soon tries again until it may', async () => {
  const { discord, wait } = await withClock({ maxConcurrency: 1 });
  expect(await begin(discord, [0, 2])).toBe('READY');
  const manager = new WebSocketManager({
    token: discord.token,
    intents: GatewayIntentBits.Guilds,
    rest: restOf(discord),
    shardCount: 2,
    shardIds: [1],
    // As in a process that knows nothing of the other one.
    buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }),
  });
  onTestFinished(() => manager.destroy());
  const refused = new Promise<void>((resolve) => {
    manager.on(WebSocketShardEvents.Debug, (message) => message.startsWith('Invalid session') && resolve());
  });
  const ready = new Promise((resolve) => manager.once(WebSocketShardEvents.Ready, resolve));
  const connected = manager.connect();
  await refused;
  expect(discord.gateway.shards).toEqual([{ count: 2, connected: [0] }]);
  wait(5_000);
  await connected;
  await ready;
  expect(discord.gateway.shards).toEqual([{ count: 2, connected: [0, 1] }]);
});

test('unless a test asks for them, there are no such limits', async () => {
  const { discord } = await withClock(undefined);
  for (const _ of [1, 2, 3]) expect(await begin(discord)).toBe('READY');
  const { total, remaining, max_concurrency } = await limitOf(discord);
  expect([total - remaining, max_concurrency]).toEqual([3, 16]);
  expect(remaining).toBeGreaterThan(10_000);
});
