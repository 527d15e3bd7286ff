import { PermissionFlagsBits as Bits, PermissionsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import { missingForThreads, threadRoomIn } from '../../src/interactions/thread-permissions.ts';
import { CHANNEL, GUILD } from '../support/builders.ts';
import { offlineClient, THREAD } from '../support/offline-client.ts';

const guild = offlineClient().guilds.cache.get(GUILD);
if (!guild) throw new Error('no guild');

test('what is missing is named, and nothing for an administrator', () => {
  const allowed = (...bits: readonly bigint[]) => new PermissionsBitField([...bits]);
  expect(missingForThreads(allowed(Bits.CreatePublicThreads, Bits.SendMessagesInThreads))).toEqual([
    'ManageThreads',
  ]);
  expect(missingForThreads(allowed(Bits.Administrator))).toEqual([]);
});

test('threads start in text channels where the bot may, and nowhere else', () => {
  expect(threadRoomIn(guild, CHANNEL)).toBe('forbidden');
  const { me } = guild.members;
  for (const role of me?.roles.cache.values() ?? [])
    role.permissions = new PermissionsBitField(Bits.Administrator).freeze();
  expect(threadRoomIn(guild, CHANNEL)).toBe('fits');
  expect(threadRoomIn(guild, THREAD)).toBe('unfit');
  expect(threadRoomIn(guild, '700000000000000999')).toBe('unfit');
});

test('nothing is settled about a channel of a server that is out of reach', () => {
  const away = offlineClient().guilds.cache.get(GUILD);
  if (!away) throw new Error('no guild');
  // As discord.js keeps a server that Discord names as unavailable when the bot connects.
  away.available = false;
  away.channels.cache.clear();
  expect(threadRoomIn(away, CHANNEL)).toBe('forbidden');
});
