import { Locale } from 'discord-api-types/v10';
import { botPermissions, everyone } from './community.ts';
import { hasGuild, isShard, type Shard, WHOLE } from './gateway/shard.ts';
import type { Channel, Guild } from './world/model.ts';
import { snowflakeAt } from './world/timing.ts';
import type { World } from './world/world.ts';

export interface GuildsPlan {
  readonly count: number;
  readonly ownerId: string;
  /** Who else is there. */
  readonly with?: readonly string[];
  /** The shard that has all of them. By default, each shard of any count has as many as another. */
  readonly shard?: Shard;
}

interface AddedGuild {
  readonly guild: Guild;
  /** Its only channel. */
  readonly channel: Channel;
}

/** When the first of them was made: long before what the world itself makes. */
const BEGINNING = Date.UTC(2020, 0, 1);

/** Adds guilds that the bot is a member of, a millisecond apart, since the time in an id decides on the shard. */
export function addGuilds(world: World, { count, shard = WHOLE, ...guild }: GuildsPlan): AddedGuild[] {
  if (!isShard(shard)) throw new Error(`no guild is ever on shard ${shard}`);
  const added: AddedGuild[] = [];
  for (let madeAt = BEGINNING; added.length < count; madeAt += 1) {
    const id = snowflakeAt(madeAt);
    if (!world.guilds.has(id) && hasGuild(shard, id)) added.push(addGuild(world, id, guild));
  }
  return added;
}

/** The bot comes last, so that it hears of a guild once, as a whole. */
function addGuild(world: World, id: string, guild: Pick<GuildsPlan, 'ownerId' | 'with'>): AddedGuild {
  const name = `Community ${world.guilds.size + 1}`;
  const added = world.addGuild({ ...guild, id, name, preferredLocale: Locale.EnglishUS, everyone });
  const channel = world.addChannel({ name: 'moments', guildId: id });
  const { id: botId, displayName } = world.application;
  world.addMember(added, botId, [world.addRole(added, displayName, botPermissions).id]);
  return { guild: added, channel };
}
