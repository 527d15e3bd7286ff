import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import type { Channel } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { mayHere } from './access.ts';
import { failure } from './errors.ts';

/**
 * In an archived thread nothing changes but by a new message, which opens it again, and by deleting. In a locked one only
 * those who manage threads write, and once it is archived too, nobody else does anything
 * (https://docs.discord.com/developers/topics/threads#locked-threads).
 */
export function assertOpen(world: World, channel: Channel, act: 'write' | 'edit' | 'react' | 'delete'): void {
  const { archived, locked } = channel;
  const isLocked = locked === true && !mayHere(world, channel, Bits.ManageThreads);
  const isAllowedWhenArchived = act === 'write' || act === 'delete';
  if (archived && (isLocked || !isAllowedWhenArchived)) throw failure('threadArchived');
  if (isLocked && (act === 'write' || act === 'edit')) throw failure('threadLocked');
}
