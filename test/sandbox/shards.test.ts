import { WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import {
  type ChatInputCommandInteraction,
  type Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Routes,
  ShardClientUtil,
} from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import { addGuilds } from '../../sandbox/many-guilds.ts';
import { closeOf, firstPacket, gatewayOf, identifyOf } from './bare-client.ts';
import { nextEvent, register, restOf, startBot, startSandbox } from './start-bot.ts';

const go = { name: 'go', description: 'Go' };

/** discord.js's own formula. */
const shardOf = (guildId: string, count: number) => ShardClientUtil.shardIdForGuildId(guildId, count);

const guildsOf = (bot: Client) => [...bot.guilds.cache.keys()].sort();

/** All guilds that a shard has. */
function guildsOn(discord: SandboxDiscord, ids: readonly number[], count: number): string[] {
  return [...discord.world.guilds.keys()].filter((id) => ids.includes(shardOf(id, count))).sort();
}

/** Answers commands with its name. */
const named = (name: string) => (interaction: unknown) =>
  (interaction as ChatInputCommandInteraction).reply(name);

/** What is told to which shard. In alphabetical order, since each shard has a connection of its own. */
function follow(bot: Client): () => string[] {
  const heard: string[] = [];
  bot.on(Events.Raw, ({ t }: { t: string }, shard: number) => heard.push(`${t} ${shard}`));
  return () => heard.toSorted();
}

/** A guild of each of four shards, with John in it. */
function fourGuilds(discord: SandboxDiscord) {
  const { nils, john } = discord.people;
  return [0, 1, 2, 3].map((id) => {
    const [added] = addGuilds(discord.world, {
      count: 1,
      ownerId: nils.id,
      with: [john.id],
      shard: [id, 4],
    });
    if (!added) throw new Error('no guild was added');
    return { guild: added.guild, place: { channel: added.channel.id } };
  });
}

test('each of many guilds is on one shard of each client that names a number of them', async () => {
  const discord = await startSandbox();
  const { nils } = discord.people;
  const added = addGuilds(discord.world, { count: 400, ownerId: nils.id });
  for (const count of [2, 4, 16]) {
    const on = (id: number) => added.filter(({ guild }) => shardOf(guild.id, count) === id).length;
    expect(Array.from({ length: count }, (_, id) => on(id))).toEqual(Array(count).fill(400 / count));
  }
  expect(() => addGuilds(discord.world, { count: 1, ownerId: nils.id, shard: [4, 4] })).toThrow('4,4');
  const first = await startBot(discord, undefined, { shards: [0, 1], shardCount: 4 });
  const second = await startBot(discord, undefined, { shards: [2, 3], shardCount: 4 });
  expect(guildsOf(first)).toEqual(guildsOn(discord, [0, 1], 4));
  expect(guildsOf(second)).toEqual(guildsOn(discord, [2, 3], 4));
  expect(first.guilds.cache.size + second.guilds.cache.size).toBe(402);
  for (const guild of first.guilds.cache.values()) {
    expect(guild.shardId).toBe(shardOf(guild.id, 4));
    expect(guild.channels.cache.size).toBeGreaterThan(0);
    const role = guild.members.me?.roles.cache.find(({ name }) => name === discord.application.displayName);
    expect(role?.permissions.has('AttachFiles')).toBe(true);
  }
  expect(discord.gateway.shards).toEqual([{ count: 4, connected: [0, 1, 2, 3] }]);
  await second.destroy();
  await discord.until(() => discord.gateway.connections === 2);
  expect(discord.gateway.shards).toEqual([{ count: 4, connected: [0, 1] }]);
});

test('what happens in a guild reaches its shard alone, and what happens in none the first', async () => {
  const discord = await startSandbox();
  const { john } = discord.people;
  const guilds = fourGuilds(discord);
  const first = follow(await startBot(discord, undefined, { shards: [0, 1], shardCount: 4 }));
  const second = follow(await startBot(discord, undefined, { shards: [2, 3], shardCount: 4 }));
  for (const { place } of guilds) john.react(john.send('hello', place), '💛');
  john.send('hello', { dm: true });
  const [, , third, last] = guilds.map(({ guild }) => guild);
  if (last) discord.world.addRole(last, 'Critic', 0n);
  discord.gateway.dispatch(GatewayDispatchEvents.GuildIntegrationsUpdate, { guild_id: third?.id });
  discord.gateway.dispatch(GatewayDispatchEvents.GuildUpdate, { id: third?.id, name: 'Renamed' });
  discord.gateway.dispatch(GatewayDispatchEvents.UserUpdate, { id: discord.application.id });
  const told = (id: number) => [`MESSAGE_CREATE ${id}`, `MESSAGE_REACTION_ADD ${id}`];
  await expect.poll(first).toEqual([...told(0), ...told(1), 'MESSAGE_CREATE 0', 'USER_UPDATE 0'].sort());
  const ofSecond = [
    'GUILD_INTEGRATIONS_UPDATE 2',
    'GUILD_ROLE_CREATE 3',
    'GUILD_UPDATE 2',
    ...told(2),
    ...told(3),
  ];
  await expect.poll(second).toEqual(ofSecond.sort());
});

test('an interaction comes to the shard of its guild, also without the bot there, and to the first from a conversation', async () => {
  const discord = await startSandbox();
  await register(discord, [go]);
  const { john } = discord.people;
  const guilds = fourGuilds(discord);
  await startBot(discord, named('first'), { shards: [0, 1], shardCount: 4 });
  const second = await startBot(discord, named('second'), { shards: [2, 3], shardCount: 4 });
  const answers = async () =>
    Promise.all(guilds.map(async ({ place }) => await john.command('go', {}, place)));
  const expected = ['first', 'first', 'second', 'second'].map((content) => ({ message: { content } }));
  expect(await answers()).toMatchObject(expected);
  expect(await john.command('go', {}, { dm: true })).toMatchObject({ message: { content: 'first' } });

  const left = nextEvent(second, Events.GuildDelete);
  for (const { guild } of guilds) discord.world.leaveCommandsAlone(guild);
  await left;
  expect(await answers()).toMatchObject(expected);
  expect(discord.violations).toEqual([]);
});

test('a shard without a session answers nobody, and the others go on', async () => {
  const discord = await startSandbox();
  await register(discord, [go]);
  const { john } = discord.people;
  const [zero, one, two, three] = fourGuilds(discord).map(({ place }) => place);
  await startBot(discord, named('here'), { shards: [1, 2], shardCount: 4 });
  const unserved = [zero, three, { dm: true }].map((place) => john.command('go', {}, place));
  for (const place of [one, two])
    expect(await john.command('go', {}, place)).toMatchObject({ message: { content: 'here' } });
  for (const outcome of unserved) expect(await outcome).toMatchObject({ kind: 'failed' });
  await startBot(discord, named('there'), { shards: [0, 3], shardCount: 4 });
  for (const place of [zero, three, { dm: true }])
    expect(await john.command('go', {}, place)).toMatchObject({ message: { content: 'there' } });
});

test('each session has what its own number of shards says, also beside others and twice', async () => {
  const discord = await startSandbox();
  const { john } = discord.people;
  const guilds = fourGuilds(discord);
  const heard = [
    await startBot(discord),
    await startBot(discord, undefined, { shards: [0, 1], shardCount: 2 }),
    await startBot(discord, undefined, { shards: [3], shardCount: 4 }),
    await startBot(discord, undefined, { shards: [3], shardCount: 4 }),
  ].map(follow);
  expect(discord.gateway.shards).toEqual([
    { count: 1, connected: [0] },
    { count: 2, connected: [0, 1] },
    { count: 4, connected: [3] },
  ]);
  for (const { place } of guilds) john.send('hello', place);
  const told = (...shards: number[]) => shards.map((id) => `MESSAGE_CREATE ${id}`);
  await expect
    .poll(() => heard.map((each) => each()))
    .toEqual([told(0, 0, 0, 0), told(0, 0, 1, 1), told(3), told(3)]);
});

test('a guild that the bot joins or leaves is news for its shard alone', async () => {
  const discord = await startSandbox();
  const { nils } = discord.people;
  const bot = await startBot(discord, undefined, { shards: [0, 1], shardCount: 2 });
  const heard = follow(bot);
  const [added] = addGuilds(discord.world, { count: 1, ownerId: nils.id, shard: [1, 2] });
  await expect.poll(heard).toEqual(['GUILD_CREATE 1']);
  const guild = bot.guilds.cache.get(added?.guild.id ?? '');
  expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['moments']);
  if (added) discord.world.removeMember(added.guild, discord.application.id);
  await expect.poll(heard).toEqual(['GUILD_CREATE 1', 'GUILD_DELETE 1']);
});

test('one shard is cut off, and resumes with what it has missed', async () => {
  const discord = await startSandbox();
  const { john } = discord.people;
  const [even, odd] = fourGuilds(discord);
  const bot = await startBot(discord, undefined, { shards: [0, 1], shardCount: 2 });
  const heard = follow(bot);
  const resumed = nextEvent(bot, Events.ShardResume);
  discord.gateway.cut([1, 2]);
  expect(discord.gateway.shards).toEqual([{ count: 2, connected: [0] }]);
  john.send('missed', odd?.place);
  john.send('heard', even?.place);
  await expect.poll(heard).toEqual(['MESSAGE_CREATE 0']);
  expect((await resumed)[0]).toBe(1);
  john.send('heard', odd?.place);
  await expect.poll(heard).toEqual(['MESSAGE_CREATE 0', 'MESSAGE_CREATE 1', 'MESSAGE_CREATE 1', 'RESUMED 1']);
  expect(discord.gateway.shards).toEqual([{ count: 2, connected: [0, 1] }]);
});

test('@discordjs/ws has as many shards as Discord recommends', async () => {
  const discord = await startSandbox({ shards: 3 });
  const { nils, john } = discord.people;
  const [added] = addGuilds(discord.world, { count: 1, ownerId: nils.id, with: [john.id], shard: [2, 3] });
  const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages;
  const manager = new WebSocketManager({ token: discord.token, intents, rest: restOf(discord) });
  onTestFinished(() => manager.destroy());
  const ready: unknown[] = [];
  const heard: number[] = [];
  manager.on(WebSocketShardEvents.Ready, ({ shard }) => ready.push(shard));
  manager.on(WebSocketShardEvents.Dispatch, ({ t }, shard) => t === 'MESSAGE_CREATE' && heard.push(shard));
  await manager.connect();
  await expect
    .poll(() => ready.sort())
    .toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  john.send('hello', { channel: added?.channel.id ?? '' });
  await expect.poll(() => heard).toEqual([2]);
});

test('a shard that is none is refused with 4010', async () => {
  const discord = await startSandbox();
  const wrong = [[1, 1], [4, 4], [0, 0], [-1, 2], [0.5, 2], [0, 1.5], ['0', '1'], [0], [0, 1, 2], '0', null];
  const closes = wrong.map((shard) => {
    const socket = new WebSocket(gatewayOf(discord));
    socket.once('open', () => socket.send(JSON.stringify(identifyOf(discord, { shard }))));
    return closeOf(socket);
  });
  expect(await Promise.all(closes)).toEqual(wrong.map(() => 4010));
  await expect(startBot(discord, undefined, { shards: [4], shardCount: 4 })).rejects.toThrow();
});

test('a session tells of its shard only if its client named one', async () => {
  const discord = await startSandbox();
  const ready = async (more: object) =>
    (
      await firstPacket(
        new WebSocket(gatewayOf(discord)),
        identifyOf(discord, more),
        ({ t }) => t === 'READY',
      )
    ).d;
  expect(await ready({ shard: [2, 3] })).toMatchObject({ shard: [2, 3] });
  expect(await ready({})).not.toHaveProperty('shard');
});

test('a shard of more than 2,500 guilds is refused with 4011', async () => {
  const discord = await startSandbox();
  const { world, people, application } = discord;
  const [one] = addGuilds(world, { count: 2_501, ownerId: people.nils.id, shard: [1, 2] });
  const begin = (shard?: readonly number[]) => {
    const socket = new WebSocket(gatewayOf(discord));
    const ready = firstPacket(socket, identifyOf(discord, shard ? { shard } : {}), ({ t }) => t === 'READY');
    return Promise.race([closeOf(socket), ready.then(({ t }) => t)]);
  };
  expect(await begin()).toBe(4011);
  // The two guilds of every sandbox may be there, too.
  for (const guild of [discord.guild, discord.otherGuild]) world.removeMember(guild, application.id);
  expect(await begin([1, 2])).toBe(4011);
  expect(await begin([1, 4])).toBe('READY');
  if (one) world.removeMember(one.guild, application.id);
  expect(await begin([1, 2])).toBe('READY');
});

test('GET /gateway/bot recommends as many shards as the sandbox is told', async () => {
  expect(await restOf(await startSandbox()).get(Routes.gatewayBot())).toMatchObject({ shards: 1 });
  expect(await restOf(await startSandbox({ shards: 4 })).get(Routes.gatewayBot())).toMatchObject({
    shards: 4,
  });
});
