import { type Client, OverwriteType, PermissionFlagsBits, type ThreadChannel } from 'discord.js';
import { ChannelType } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../src/domain/place.ts';
import { type Asking, audienceOf, reachOf } from '../../src/interactions/audience.ts';
import { placeOf } from '../../src/interactions/place.ts';
import { CHANNEL, elif, GUILD, john, NOW } from '../support/builders.ts';
import { interactionOf } from '../support/interactions.ts';
import {
  AGE_RESTRICTED_CHANNEL,
  MODERATORS_CHANNEL,
  MOMENTS_CHANNEL,
  offlineClient,
} from '../support/offline-client.ts';
import { commandPayload, type Sender } from '../support/payloads.ts';

const PUBLIC_THREAD = '700000000000000701';
const PRIVATE_THREAD = '700000000000000702';
const OTHER_PRIVATE_THREAD = '700000000000000703';
const ADULT_THREAD = '700000000000000704';
const GONE = '700000000000000799';

/** The people whom Discord knows as members of the private threads. */
let threadMembers: readonly string[];
let asked: string[];
let client: Client;

beforeEach(() => {
  threadMembers = [`${OTHER_PRIVATE_THREAD}/${elif.id}`];
  asked = [];
  client = offlineClient(async (url) => {
    const [, thread, user] = /channels\/(\d+)\/thread-members\/(\d+)/.exec(url) ?? [];
    asked.push(`${thread}/${user}`);
    const isMember = threadMembers.includes(`${thread}/${user}`);
    const body = isMember
      ? { id: thread, user_id: user, join_timestamp: new Date(NOW).toISOString(), flags: 0 }
      : { code: 10_007, message: 'Unknown Member' };
    return Response.json(body, { status: isMember ? 200 : 404 }) as never;
  });
  client.rest.setToken('token');
  openThread(PUBLIC_THREAD, ChannelType.PublicThread, CHANNEL);
  openThread(PRIVATE_THREAD, ChannelType.PrivateThread, CHANNEL);
  openThread(OTHER_PRIVATE_THREAD, ChannelType.PrivateThread, CHANNEL);
  openThread(ADULT_THREAD, ChannelType.PublicThread, AGE_RESTRICTED_CHANNEL);
});

function openThread(id: string, type: ChannelType, parent: string): ThreadChannel {
  const data = { id, type, guild_id: GUILD, parent_id: parent, name: id, thread_metadata: {} };
  return Reflect.get(client.channels, '_add').call(client.channels, data, client.guilds.cache.get(GUILD));
}

function asking(channel: string, sender: Sender = {}): Asking {
  const interaction = interactionOf(commandPayload({ name: 'film' }, { channel, ...sender }), client);
  if (!interaction.inGuild()) throw new Error('asked outside a server');
  return interaction;
}

function hideFromBot(id: string): void {
  const guild = client.guilds.cache.get(GUILD);
  const channel = guild?.channels.cache.get(id);
  if (!guild || !channel || channel.isThread()) throw new Error('no channel');
  const { me } = guild.members;
  channel.permissionOverwrites.cache.delete(me?.roles.botRole?.id ?? '');
  const overwrite = {
    id: me?.id,
    type: OverwriteType.Member,
    allow: '0',
    deny: String(PermissionFlagsBits.ViewChannel),
  };
  Reflect.get(channel.permissionOverwrites, '_add').call(channel.permissionOverwrites, overwrite);
}

/** Everything that was said somewhere, by the place as it is kept. */
const PLACES: Readonly<Record<string, Place>> = {
  moments: { channel: CHANNEL, ageRestricted: false },
  thread: { channel: PUBLIC_THREAD, parent: CHANNEL, ageRestricted: false },
  'forgotten thread': { channel: GONE, parent: CHANNEL, ageRestricted: false },
  'private thread': { channel: PRIVATE_THREAD, ageRestricted: false },
  'another private thread': { channel: OTHER_PRIVATE_THREAD, ageRestricted: false },
  moderators: { channel: MODERATORS_CHANNEL, ageRestricted: false },
  'after dark': { channel: AGE_RESTRICTED_CHANNEL, ageRestricted: true },
  'thread after dark': { channel: ADULT_THREAD, parent: AGE_RESTRICTED_CHANNEL, ageRestricted: true },
  'once after dark': { channel: CHANNEL, ageRestricted: true },
  'after dark since': { channel: AGE_RESTRICTED_CHANNEL, ageRestricted: false },
  'a channel that is gone': { channel: GONE, ageRestricted: false },
};

async function readable(from: Asking, visibility: 'public' | 'private'): Promise<string[]> {
  const audience = await audienceOf(from, visibility, Object.values(PLACES));
  return Object.entries(PLACES).flatMap(([name, place]) => (audience.mayRead(place) ? name : []));
}

const OPEN = ['moments', 'thread', 'forgotten thread'];
const ADULT = ['after dark', 'thread after dark', 'once after dark', 'after dark since'];
const moderator: Sender = { as: john, rights: ['moderator'] };

describe('a public answer', () => {
  it.each([
    ['in an open channel', CHANNEL, OPEN],
    ['in its thread', PUBLIC_THREAD, OPEN],
    ['in a private thread', PRIVATE_THREAD, [...OPEN, 'private thread']],
    ['for moderators', MODERATORS_CHANNEL, [...OPEN, 'moderators']],
    ['in an age-restricted channel', AGE_RESTRICTED_CHANNEL, [...OPEN, ...ADULT]],
    ['in its thread', ADULT_THREAD, [...OPEN, ...ADULT]],
    ['in a channel that the bot does not know', GONE, ['a channel that is gone']],
  ])('%s shows what everybody there can read', async (_, channel, shown) => {
    const everywhere = [...shown].sort();
    expect((await readable(asking(channel), 'public')).sort()).toEqual(
      channel === GONE ? [...everywhere, 'forgotten thread'] : everywhere,
    );
    // A moderator's answer is for everybody too.
    expect((await readable(asking(channel, moderator), 'public')).sort()).toEqual(
      (await readable(asking(channel), 'public')).sort(),
    );
    expect(asked).toEqual([]);
  });
});

describe('a private answer', () => {
  it('shows a member what she can read, private threads that she is in among it', async () => {
    expect(await readable(asking(CHANNEL), 'private')).toEqual([...OPEN, 'another private thread']);
    expect(asked.sort()).toEqual([`${PRIVATE_THREAD}/${elif.id}`, `${OTHER_PRIVATE_THREAD}/${elif.id}`]);
  });

  it('shows a moderator what he can read, but not to keep him from what minors may not see', async () => {
    threadMembers = [];
    expect(await readable(asking(CHANNEL, moderator), 'private')).toEqual([...OPEN, 'moderators']);
    expect(await readable(asking(AGE_RESTRICTED_CHANNEL, moderator), 'private')).toEqual([
      ...OPEN,
      'moderators',
      ...ADULT,
    ]);
  });

  it('shows someone who manages threads all of them, without asking Discord', async () => {
    const { everyone } = client.guilds.cache.get(GUILD)?.roles ?? {};
    Reflect.set(everyone ?? {}, 'permissions', everyone?.permissions.add(PermissionFlagsBits.ManageThreads));
    expect(await readable(asking(CHANNEL), 'private')).toEqual([
      ...OPEN,
      'private thread',
      'another private thread',
    ]);
    expect(asked).toEqual([]);
  });

  it('shows no private thread under a channel that is age-restricted by now, nor one that the bot cannot see', async () => {
    const { everyone } = client.guilds.cache.get(GUILD)?.roles ?? {};
    const general = client.channels.cache.get(CHANNEL);
    Reflect.set(everyone ?? {}, 'permissions', everyone?.permissions.add(PermissionFlagsBits.ManageThreads));
    Reflect.set(general ?? {}, 'nsfw', true);
    expect(await readable(asking(MOMENTS_CHANNEL), 'private')).toEqual([]);
    Reflect.set(general ?? {}, 'nsfw', undefined);
    hideFromBot(CHANNEL);
    expect(await readable(asking(MOMENTS_CHANNEL), 'private')).toEqual([]);
  });

  it('without the bot in the server shows only what was said there', async () => {
    client.guilds.cache.delete(GUILD);
    client.channels.cache.clear();
    expect(await readable(asking(CHANNEL), 'private')).toEqual(['moments']);
    expect(await readable(asking(CHANNEL), 'public')).toEqual(['moments']);
  });
});

it.each(['public', 'private'] as const)(
  'a %s answer shows what was said in a channel to talk in to those who may connect, not to those who only see it',
  async (visibility) => {
    const { ViewChannel, Connect } = PermissionFlagsBits;
    const verdicts = await Promise.all(
      [0n, Connect].map(async (right, at) => {
        const id = `70000000000000075${at}`;
        const permission_overwrites = [
          { id: GUILD, type: OverwriteType.Role, allow: String(ViewChannel | right), deny: '0' },
        ];
        const type = ChannelType.GuildVoice;
        const data = { id, type, guild_id: GUILD, name: id, bitrate: 64_000, permission_overwrites };
        Reflect.get(client.channels, '_add').call(client.channels, data, client.guilds.cache.get(GUILD));
        const place = { channel: id, ageRestricted: false };
        return (await audienceOf(asking(CHANNEL), visibility, [place])).mayRead(place);
      }),
    );
    expect(verdicts).toEqual([false, true]);
  },
);

describe('a channel that the bot itself cannot see', () => {
  it('counts as unknown: Discord may hide that it is age-restricted', async () => {
    expect(await readable(asking(CHANNEL, moderator), 'private')).toContain('moderators');
    hideFromBot(MODERATORS_CHANNEL);
    expect(await readable(asking(CHANNEL, moderator), 'private')).not.toContain('moderators');
    expect(await readable(asking(MODERATORS_CHANNEL, moderator), 'private')).toContain('moderators');
    expect(await readable(asking(CHANNEL), 'public')).toEqual(OPEN);
  });
});

describe('a place', () => {
  it('names the channel of a public thread, and that of a private one not', () => {
    expect(placeOf(asking(CHANNEL))).toEqual(PLACES.moments);
    expect(placeOf(asking(PUBLIC_THREAD))).toEqual(PLACES.thread);
    expect(placeOf(asking(PRIVATE_THREAD))).toEqual(PLACES['private thread']);
    expect(placeOf(asking(ADULT_THREAD))).toEqual(PLACES['thread after dark']);
    expect(placeOf(asking(GONE))).toEqual(PLACES['a channel that is gone']);
  });

  it.each([
    [CHANNEL, 'server'],
    [PUBLIC_THREAD, 'server'],
    [PRIVATE_THREAD, 'channel'],
    [MODERATORS_CHANNEL, 'channel'],
    [AGE_RESTRICTED_CHANNEL, 'ageRestricted'],
    [ADULT_THREAD, 'ageRestricted'],
    [GONE, 'channel'],
  ])('%s reaches the %s', (channel, reach) => {
    expect(reachOf(asking(channel))).toBe(reach);
  });
});
