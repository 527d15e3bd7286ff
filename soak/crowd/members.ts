import { Locale } from 'discord-api-types/v10';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import type { Client } from '../../sandbox/people/client.ts';
import { createPerson } from '../../sandbox/people/create-person.ts';
import type { Person } from '../../sandbox/person.ts';
import type { Channel } from '../../sandbox/world/model.ts';

/** Channels in which the crowd meets: Discord lets a bot edit only so often in each. */
const CHANNELS = 6;

/** Enough that nobody shares too often. */
const MEMBERS = 60;

const LOCALES = [Locale.EnglishUS, Locale.Turkish, Locale.SpanishES, Locale.German];

/** Somebody of the crowd. */
export interface Member {
  readonly person: Person;
  readonly client: Client;
}

/** People and channels for them, in the sandbox's main community. */
export function gather(discord: SandboxDiscord): {
  readonly members: readonly Member[];
  readonly channels: readonly Channel[];
} {
  const { world, guild, requests } = discord;
  const channels = Array.from({ length: CHANNELS }, (_, at) =>
    world.addChannel({ name: `soak-${at}`, guildId: guild.id }),
  );
  const [home] = channels;
  if (!home) throw new Error('the crowd has no channel');
  const members = Array.from({ length: MEMBERS }, (_, at): Member => {
    const name = at % 2 === 0 ? `Member ${at}` : `Someone ${at}`;
    const locale = LOCALES[at % LOCALES.length] ?? Locale.EnglishUS;
    const user = world.addUser({ username: `member${at}`, displayName: name, locale, bot: false });
    world.addMember(guild, user.id);
    const client = { world, user, home, signals: [world.changes, requests] };
    return { client, person: createPerson(client) };
  });
  return { members, channels };
}
