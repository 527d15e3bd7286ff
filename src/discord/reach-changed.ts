import { type Client, GatewayDispatchEvents as Events } from 'discord.js';

declare module 'discord.js' {
  interface ClientEvents {
    /** In that server, a channel that was out of the bot's reach may be within it again, or a thread unarchived. */
    reachChanged: [guild: string];
  }
}

const CHANGES = [Events.ChannelUpdate, Events.ThreadUpdate, Events.GuildRoleUpdate, Events.GuildMemberUpdate];

/**
 * Announces what may let the bot into a channel. discord.js's own events leave out threads that were archived at the start.
 * Without a privileged intent, members are only the bot itself.
 */
export function announceReach(client: Client): void {
  for (const change of CHANGES) {
    client.ws.on(change, (data: { guild_id?: unknown } | null) => {
      const guild = data?.guild_id;
      if (typeof guild === 'string') client.emit('reachChanged', guild);
    });
  }
}
