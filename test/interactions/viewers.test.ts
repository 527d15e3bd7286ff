import {
  Client,
  Guild,
  type GuildMember,
  OverwriteType,
  PermissionFlagsBits,
  type TextChannel,
  type VoiceChannel,
} from 'discord.js';
import { ChannelType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { canAllRead, isOpenToAll } from '../../src/interactions/viewers.ts';
import { seededRandom } from '../support/seeded-random.ts';

const GUILD = '700000000000000001';
const OWNER = '700000000000000109';
const FRIEND = '700000000000000110';
const ROLE_IDS = ['700000000000000601', '700000000000000602', '700000000000000603', '700000000000000604'];
const { ViewChannel, Connect, Administrator, SendMessages } = PermissionFlagsBits;
/** What matters, and what doesn't. */
const RIGHTS = [0n, 0n, ViewChannel, Connect, ViewChannel | Connect, SendMessages];

const random = seededRandom(7);
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

/** A server with random roles, and two channels with random overwrites. */
function someServer(types: readonly [ChannelType, ChannelType]) {
  const client = new Client({ intents: [] });
  const role = (id: string, permissions: bigint) => ({
    id,
    name: id,
    permissions: String(permissions),
    position: 1,
  });
  const overwrites = () =>
    [GUILD, ...ROLE_IDS, FRIEND]
      .filter((id) => random() < (id === FRIEND ? 0.15 : 0.4))
      .map((id) => {
        const allow = pick(RIGHTS);
        const type = id === FRIEND ? OverwriteType.Member : OverwriteType.Role;
        return { id, type, allow: String(allow), deny: String(pick(RIGHTS) & ~allow) };
      });
  const channel = (id: string, type: ChannelType) => ({
    id,
    type,
    name: id,
    guild_id: GUILD,
    position: 0,
    // By this discord.js knows a channel to talk in.
    ...(type === ChannelType.GuildVoice && { bitrate: 64_000 }),
    permission_overwrites: overwrites(),
  });
  const data = {
    id: GUILD,
    name: 'Goosebump Cinema',
    owner_id: OWNER,
    roles: [
      role(GUILD, pick(RIGHTS)),
      ...ROLE_IDS.map((id, at) => role(id, at === 3 && random() < 0.3 ? Administrator : pick(RIGHTS))),
    ],
    channels: [channel('700000000000000501', types[0]), channel('700000000000000502', types[1])],
  };
  const guild: Guild = Reflect.construct(Guild, [client, data]);
  client.guilds.cache.set(guild.id, guild);
  const [from, to] = [...guild.channels.cache.values()];
  return { guild, from: from as TextChannel | VoiceChannel, to: to as TextChannel | VoiceChannel };
}

/** Everybody who could be in the server: two people with each combination of roles, of whom one has overwrites of her own. */
function everybody(guild: Guild): GuildMember[] {
  const members: GuildMember[] = [];
  for (let held = 0; held < 2 ** ROLE_IDS.length; held += 1) {
    const roles = ROLE_IDS.filter((_, at) => held & (1 << at));
    for (const id of ['700000000000000111', FRIEND]) {
      const user = { id, username: id, discriminator: '0', global_name: null, avatar: null };
      const member = Reflect.get(guild.members, '_add').call(guild.members, { user, roles, flags: 0 }, false);
      members.push(member);
    }
  }
  return members;
}

const reads = (channel: TextChannel | VoiceChannel, member: GuildMember) => {
  const rights = channel.permissionsFor(member);
  return rights.has(ViewChannel) && (!channel.isVoiceBased() || rights.has(Connect));
};

describe.each([
  ['text channels', [ChannelType.GuildText, ChannelType.GuildText]],
  ['a text channel and a voice channel', [ChannelType.GuildText, ChannelType.GuildVoice]],
] as const)('between %s', (_, types) => {
  const servers = Array.from({ length: 400 }, () => someServer(types));

  it('the second is what it is meant to be', () => {
    const isVoice = types[1] === ChannelType.GuildVoice;
    expect(servers.every(({ to }) => to.isVoiceBased() === isVoice)).toBe(true);
  });

  it('all can read the second who see the first, exactly where discord.js says so of each possible member', () => {
    const verdicts = servers.map(({ from, to }) => canAllRead(from, to));
    const expected = servers.map(({ guild, from, to }) =>
      everybody(guild).every((member) => !from.permissionsFor(member).has(ViewChannel) || reads(to, member)),
    );
    expect(verdicts).toEqual(expected);
    // Both happen often enough to say something.
    expect(expected.filter(Boolean).length).toBeGreaterThan(30);
    expect(expected.filter((one) => !one).length).toBeGreaterThan(30);
  });

  it('one is open to all only where each possible member can read it', () => {
    for (const { guild, to } of servers) {
      if (isOpenToAll(to)) expect(everybody(guild).every((member) => reads(to, member))).toBe(true);
    }
    expect(servers.some(({ to }) => isOpenToAll(to))).toBe(true);
  });
});
