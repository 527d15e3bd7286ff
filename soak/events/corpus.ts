import type { GatewayDispatchEvents } from 'discord-api-types/v10';
import { dispatchesOf } from '../../sandbox/gateway/dispatches.ts';
import type { Crowd } from '../crowd/crowd.ts';
import type { Stage } from '../stage.ts';

/** An event as the gateway sends it. */
export interface GatewayEvent {
  readonly event: GatewayDispatchEvents;
  readonly data: unknown;
}

/** What people do to make events. */
const DEEDS = 60;
/** Of each kind of event, that many are kept. */
const MAX_OF_A_KIND = 40;

/** Real events of every kind that the sandbox knows, as the bot heard them. */
export async function collect(
  stage: Stage,
  crowd: Crowd,
  signal: AbortSignal,
): Promise<readonly GatewayEvent[]> {
  const { world, guild, people, channels } = stage.discord;
  const heard = new Map<GatewayDispatchEvents, GatewayEvent[]>();
  const stop = world.changes.listen((change) => {
    for (const { event, data } of dispatchesOf(world, change)) {
      const known = heard.get(event) ?? [];
      heard.set(event, known);
      if (known.length < MAX_OF_A_KIND) known.push({ event, data: structuredClone(toJson(data)) });
    }
  });
  await crowd.act(DEEDS, signal);

  const { ana, john } = people;
  const place = { channel: channels.general.id };
  const said = john.send('What a film!', place);
  john.edit(said, 'What a film.');
  john.react(said, '🪿');
  ana.clearReactions(said, '🪿');
  john.react(said, '🪿');
  ana.clearReactions(said);
  const thread = john.openThread('About that scene', said);
  world.changeThread(thread, { archived: true });
  john.delete(said);
  const spare = world.addChannel({ name: 'spare', guildId: guild.id });
  world.permit(spare, guild.id, { deny: 1n });
  world.removeChannel(spare);
  const role = world.addRole(guild, 'Spare', 0n);
  world.giveRole(guild, world.application.id, role.id);
  world.changes.emit({ type: 'role-changed', guild, role });
  world.changes.emit({ type: 'guild-changed', guild });
  world.changes.emit({ type: 'guild-added', guild });
  stop();
  return [...heard.values()].flat();
}

/** As it goes over the wire. */
const toJson = (data: object): unknown => JSON.parse(JSON.stringify(data));
