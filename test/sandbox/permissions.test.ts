import { PermissionFlagsBits as Bits, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { guildPermissions, may, permissionsIn } from '../../sandbox/world/permissions.ts';
import { restOf, startSandbox } from './start-bot.ts';

test('a channel is out of reach without the right to see it, and mute without the right to write', async () => {
  const discord = await startSandbox();
  const rest = restOf(discord);
  const { moments, general, afterDark } = discord.channels;
  const bot = discord.application.id;
  discord.world.permit(moments, bot, { deny: Bits.ViewChannel });
  discord.world.permit(general, bot, { deny: Bits.SendMessages });
  discord.world.permit(afterDark, bot, { deny: Bits.AttachFiles });
  const post = (id: string, files: { name: string; data: Buffer }[] = []) =>
    rest.post(Routes.channelMessages(id), { body: { content: 'hi' }, files });
  await expect(post(moments.id)).rejects.toMatchObject({ code: 50001, status: 403 });
  await expect(post(general.id)).rejects.toMatchObject({ code: 50013, status: 403 });
  await expect(post(afterDark.id, [{ name: 'a.txt', data: Buffer.from('a') }])).rejects.toMatchObject({
    code: 50013,
  });
  await expect(post(afterDark.id)).resolves.toMatchObject({ content: 'hi' });
  await expect(post('100000000000000000')).rejects.toMatchObject({ code: 10003, status: 404 });
  await expect(rest.get(Routes.channelMessage(afterDark.id, moments.id))).rejects.toMatchObject({
    code: 10008,
  });
});

test('the overwrites of a member outweigh those of roles, and those of roles that of everyone', async () => {
  const discord = await startSandbox();
  const { world, guild, people, channels } = discord;
  const { moments, moderationLog } = channels;
  const sees = (id: string) => may(permissionsIn(world, id, moments), Bits.ViewChannel);
  const role = world.addRole(guild, 'Critic', 0n, [people.john.id]);
  world.permit(moments, guild.id, { deny: Bits.ViewChannel });
  expect([sees(people.john.id), sees(people.elif.id), sees(people.ana.id)]).toEqual([false, false, true]);
  world.permit(moments, role.id, { allow: Bits.ViewChannel });
  expect([sees(people.john.id), sees(people.elif.id)]).toEqual([true, false]);
  world.permit(moments, people.john.id, { deny: Bits.ViewChannel });
  expect(sees(people.john.id)).toBe(false);
  expect(may(permissionsIn(world, people.mika.id, moderationLog), Bits.ViewChannel)).toBe(true);
  expect(may(guildPermissions(guild, people.mika.id), Bits.ManageMessages)).toBe(true);
  expect(guildPermissions(guild, '1')).toBe(0n);
});

test('a thread has the rights of its channel, and a right to write of its own', async () => {
  const { world, people, channels } = await startSandbox();
  const { moments } = channels;
  const thread = world.addChannel({
    name: 'talk',
    type: 11,
    guildId: String(moments.guildId),
    parentId: moments.id,
  });
  world.permit(moments, people.john.id, { deny: Bits.SendMessagesInThreads });
  expect(() => people.john.send('hi', { channel: thread.id })).toThrow("can't write here");
  expect(people.john.send('hi').content).toBe('hi');
  expect(people.elif.send('hi', { channel: thread.id }).content).toBe('hi');
});
