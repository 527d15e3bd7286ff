import { GatewayDispatchEvents as Events } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { announceReach } from '../../src/discord/reach-changed.ts';
import { GUILD } from '../support/builders.ts';
import { offlineClient } from '../support/offline-client.ts';

/** The servers that were announced for an event with that payload. */
function announced(event: Events, payload: unknown): readonly string[] {
  const client = offlineClient();
  const guilds: string[] = [];
  announceReach(client);
  client.on('reachChanged', (guild) => guilds.push(guild));
  client.ws.emit(event, payload, 0);
  return guilds;
}

const CHANGES = [Events.ChannelUpdate, Events.ThreadUpdate, Events.GuildRoleUpdate, Events.GuildMemberUpdate];

test.each(CHANGES)('%s announces that channels of its server may be within reach', (event) => {
  expect(announced(event, { guild_id: GUILD })).toEqual([GUILD]);
});

test.each([
  ['nothing', null],
  ['a text', 'guild'],
  ['no server', {}],
  ['a number for its server', { guild_id: 7 }],
])('a payload that is %s announces nothing, and harms nothing', (_, payload) => {
  for (const event of CHANGES) expect(announced(event, payload)).toEqual([]);
});
