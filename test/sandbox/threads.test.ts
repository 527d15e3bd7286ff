import { PermissionFlagsBits as Bits, ChannelType, MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import { may, permissionsIn } from '../../sandbox/world/permissions.ts';
import { openThread } from '../../sandbox/world/threads.ts';
import { nextEvent, register, restOf, startBot, startSandbox } from './start-bot.ts';

const go = { name: 'go', description: 'Go' };

/** A thread of John's in #moments, with a message of the bot in it. */
async function threadIn(discord: SandboxDiscord) {
  const thread = discord.people.john.openThread('Tears', { channel: 'moments' });
  const rest = restOf(discord);
  const messages = Routes.channelMessages(thread.id);
  const { id } = (await rest.post(messages, { body: { content: 'a card' } })) as { id: string };
  const message = Routes.channelMessage(thread.id, id);
  const reaction = Routes.channelMessageOwnReaction(thread.id, id, encodeURIComponent('💛'));
  return {
    thread,
    place: { channel: thread.id },
    at: { id, channel_id: thread.id },
    post: () => rest.post(messages, { body: { content: 'more' } }),
    edit: () => rest.patch(message, { body: { content: 'changed' } }),
    react: () => rest.put(reaction),
    unreact: () => rest.delete(reaction),
    remove: () => rest.delete(message),
  };
}

const archived = { code: 50083, status: 403 };
const locked = { code: 160005, status: 403 };

describe('in an archived thread', () => {
  test('nothing changes but by deleting, and by a new message, which opens it again', async () => {
    const discord = await startSandbox({ rateLimits: 'lenient' });
    const { thread, post, edit, react, unreact, remove } = await threadIn(discord);
    discord.world.changeThread(thread, { archived: true });
    await expect(edit()).rejects.toMatchObject(archived);
    await expect(react()).rejects.toMatchObject(archived);
    await expect(unreact()).rejects.toMatchObject(archived);
    expect(thread.archived).toBe(true);
    await post();
    expect(thread.archived).toBe(false);
    await edit();
    discord.world.changeThread(thread, { archived: true });
    await remove();
    expect(thread.archived).toBe(true);
  });

  test('not even those who manage threads edit', async () => {
    const discord = await startSandbox({ botPermissions: Bits.Administrator });
    const { thread, edit } = await threadIn(discord);
    discord.world.changeThread(thread, { archived: true });
    await expect(edit()).rejects.toMatchObject(archived);
  });

  test('people write, and do nothing else', async () => {
    const discord = await startSandbox();
    await register(discord, [go]);
    const { thread, place, at } = await threadIn(discord);
    const { john } = discord.people;
    const own = john.send('mine', place);
    discord.world.changeThread(thread, { archived: true });
    expect(() => john.react(at, '💛')).toThrow('archived');
    expect(() => john.unreact(at, '💛')).toThrow('archived');
    expect(() => john.edit(own, 'changed')).toThrow('archived');
    await expect(john.command('go', {}, place)).rejects.toThrow('archived');
    john.send('I am back', place);
    expect(thread.archived).toBe(false);
    john.react(at, '💛');
  });

  test('an answer that changes its message is refused, and one that is new opens the thread', async () => {
    const discord = await startSandbox();
    await register(discord, [go]);
    const refusals: unknown[] = [];
    await startBot(discord, async (interaction) => {
      if (interaction.isButton()) {
        await interaction.update('pressed').catch((error: unknown) => refusals.push(error));
        if (refusals.length === 1) await interaction.reply({ content: 'so', flags: MessageFlags.Ephemeral });
        return;
      }
      if (!interaction.isChatInputCommand()) return;
      const button = { type: 2, style: 1, custom_id: 'a', label: 'Press' };
      await interaction.reply({ content: 'a card', components: [{ type: 1, components: [button] }] });
    });
    const { thread, place } = await threadIn(discord);
    const { john } = discord.people;
    await john.command('go', {}, place);
    const card = john.sees(place).at(-1);
    if (!card) throw new Error('no card');
    discord.world.changeThread(thread, { archived: true });
    expect(await john.press(card, 'Press')).toMatchObject({ kind: 'message', ephemeral: true });
    expect(refusals).toMatchObject([archived]);
    expect(thread.archived).toBe(true);
  });

  test('a promised answer comes too late', async () => {
    const discord = await startSandbox({ deadlines: { deferred: 100 } });
    await register(discord, [go]);
    const { thread, place } = await threadIn(discord);
    const refusals: unknown[] = [];
    await startBot(discord, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      discord.world.changeThread(thread, { archived: true });
      await interaction.editReply('at last').catch((error: unknown) => refusals.push(error));
      await interaction.followUp('or so').catch((error: unknown) => refusals.push(error));
    });
    await discord.people.john.command('go', {}, place);
    await discord.until(() => refusals.length === 2);
    expect(refusals).toMatchObject([archived, archived]);
  });
});

describe('a locked thread', () => {
  test('is written by those who manage threads', async () => {
    const discord = await startSandbox({ rateLimits: 'lenient' });
    const { thread, place, post, edit, react } = await threadIn(discord);
    await register(discord, [go]);
    const { john, ana } = discord.people;
    discord.world.changeThread(thread, { locked: true });
    await expect(post()).rejects.toMatchObject(locked);
    await expect(edit()).rejects.toMatchObject(locked);
    await react();
    expect(() => john.send('let me in', place)).toThrow('locked');
    await expect(john.command('go', {}, place)).rejects.toThrow('locked');
    expect(ana.send('I may', place).content).toBe('I may');
  });

  test('that is archived too lets nobody else do anything', async () => {
    const discord = await startSandbox({ rateLimits: 'lenient' });
    const { thread, post, edit, react, remove } = await threadIn(discord);
    discord.world.changeThread(thread, { locked: true, archived: true });
    for (const act of [post, edit, react, remove]) await expect(act()).rejects.toMatchObject(archived);
  });

  test('lets the bot in that manages threads', async () => {
    const discord = await startSandbox({ botPermissions: Bits.Administrator });
    const { thread, post, edit } = await threadIn(discord);
    discord.world.changeThread(thread, { locked: true });
    await post();
    await edit();
  });
});

describe('the bot hears', () => {
  test('that a thread is archived and opened again, and after a start only of those in use', async () => {
    const discord = await startSandbox();
    const { thread } = await threadIn(discord);
    const bot = await startBot(discord);
    expect(bot.channels.cache.has(thread.id)).toBe(true);
    const closed = nextEvent(bot, 'threadUpdate');
    discord.world.changeThread(thread, { archived: true });
    expect((await closed)[1]).toMatchObject({ id: thread.id, archived: true, locked: false });
    const again = await startBot(discord);
    expect(again.channels.cache.has(thread.id)).toBe(false);
    expect(await again.channels.fetch(thread.id)).toMatchObject({ archived: true });
    const opened = nextEvent(again, 'threadUpdate');
    discord.people.john.send('I am back', { channel: thread.id });
    // It did not know the thread before it fetched it.
    expect((await opened)[1]).toMatchObject({ id: thread.id, archived: false });
  });

  test('nothing of a private thread that it is not in, and sees who is in one where it is', async () => {
    const discord = await startSandbox();
    const { world, people, channels, application } = discord;
    const bot = await startBot(discord);
    const heard: string[] = [];
    bot.on('threadCreate', (thread) => void heard.push(thread.name));
    const open = (name: string, ...memberIds: string[]) =>
      openThread(world, { parent: channels.moments, name, ownerId: people.john.id, memberIds });
    const secret = open('secret', people.elif.id);
    const shared = open('shared', application.id);
    await expect.poll(() => heard).toEqual(['shared']);
    const sees = ({ id }: { id: string }, thread = secret) =>
      may(permissionsIn(world, id, thread), Bits.ViewChannel);
    const { john, elif, nils, ana, mika } = people;
    expect([john, elif, nils, ana, mika, application].map((each) => sees(each))).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
    const rest = restOf(discord);
    const memberOf = (id: string, userId: string) => rest.get(Routes.threadMembers(id, userId));
    expect(await memberOf(shared.id, john.id)).toMatchObject({ id: shared.id, user_id: john.id });
    await expect(memberOf(shared.id, nils.id)).rejects.toMatchObject({ code: 10007, status: 404 });
    await expect(memberOf(secret.id, john.id)).rejects.toMatchObject({ code: 50001, status: 403 });
    await expect(memberOf(channels.moments.id, john.id)).rejects.toMatchObject({ code: 50024 });
  });
});

describe('a channel', () => {
  const opened = (discord: SandboxDiscord, type: ChannelType) =>
    discord.world.addChannel({ name: 'new', type, guildId: discord.guild.id });

  test.each([
    ['of announcements', ChannelType.GuildAnnouncement],
    ['to talk in', ChannelType.GuildVoice],
    ['of a stage', ChannelType.GuildStageVoice],
  ])('%s takes messages and commands', async (_, type) => {
    const discord = await startSandbox();
    await register(discord, [go]);
    const bot = await startBot(
      discord,
      (interaction) => interaction.isRepliable() && interaction.reply('hi'),
    );
    const { id } = opened(discord, type);
    await expect.poll(() => bot.channels.cache.get(id)?.type).toBe(type);
    await restOf(discord).post(Routes.channelMessages(id), { body: { content: 'a card' } });
    const { john } = discord.people;
    expect(await john.command('go', {}, { channel: id })).toMatchObject({ kind: 'message' });
    expect(john.sees({ channel: id }).map(({ content }) => content)).toEqual(['a card', 'hi']);
  });

  test('to talk in is only seen without the right to connect', async () => {
    const discord = await startSandbox();
    const voice = opened(discord, ChannelType.GuildVoice);
    discord.world.permit(voice, discord.application.id, { deny: Bits.Connect });
    const post = restOf(discord).post(Routes.channelMessages(voice.id), { body: { content: 'hi' } });
    await expect(post).rejects.toMatchObject({ code: 50013 });
  });

  test('of announcements has threads of its own kind, one to talk in has none', async () => {
    const discord = await startSandbox();
    const { john } = discord.people;
    const news = opened(discord, ChannelType.GuildAnnouncement);
    expect(john.openThread('Tears', { channel: news.id }).type).toBe(ChannelType.AnnouncementThread);
    const voice = opened(discord, ChannelType.GuildVoice);
    expect(() => john.openThread('Tears', { channel: voice.id })).toThrow('only be opened in');
  });

  test('that is a forum holds posts: threads that begin with a message of the same id', async () => {
    const discord = await startSandbox();
    await register(discord, [go]);
    const bot = await startBot(
      discord,
      (interaction) => interaction.isRepliable() && interaction.reply('hi'),
    );
    const { john } = discord.people;
    const forum = opened(discord, ChannelType.GuildForum);
    const place = { channel: forum.id };
    const message = restOf(discord).post(Routes.channelMessages(forum.id), { body: { content: 'hi' } });
    await expect(message).rejects.toMatchObject({ code: 50008, status: 400 });
    expect(() => john.send('hi', place)).toThrow('Open a post');
    await expect(john.command('go', {}, place)).rejects.toThrow('this kind of channel');
    expect(() => john.openThread('Tears', place)).toThrow('only be opened in');
    expect(() => john.openPost('Tears', '', place)).toThrow('first message');
    expect(() => john.openPost('Tears', 'I wept', { channel: 'moments' })).toThrow('in forums only');

    const created = nextEvent(bot, 'threadCreate');
    const post = john.openPost('Tears', 'I wept', place);
    expect((await created)[0]).toMatchObject({
      id: post.id,
      parentId: forum.id,
      type: ChannelType.PublicThread,
    });
    expect(await john.command('go', {}, { channel: post.id })).toMatchObject({ kind: 'message' });
    const [first] = john.sees({ channel: post.id });
    expect(first).toMatchObject({ id: post.id, content: 'I wept', flags: 0 });
    expect(first).not.toHaveProperty('thread');
  });
});

describe('a thread that the bot starts from a message', () => {
  const mayThread = Bits.CreatePublicThreads | Bits.SendMessagesInThreads | Bits.ManageThreads;
  const usual = Bits.ViewChannel | Bits.SendMessages | Bits.ReadMessageHistory;

  /** A message of the bot in #moments, and what is done with a thread from it. */
  async function withMessage(botPermissions = usual | mayThread) {
    const discord = await startSandbox({ rateLimits: 'lenient', botPermissions });
    const rest = restOf(discord);
    const { moments } = discord.channels;
    const messages = Routes.channelMessages(moments.id);
    const { id } = (await rest.post(messages, { body: { content: 'a card' } })) as { id: string };
    return {
      discord,
      id,
      start: (body: object = { name: 'Talk' }) => rest.post(Routes.threads(moments.id, id), { body }),
      change: (body: object) => rest.patch(Routes.channel(id), { body }),
      remove: () => rest.delete(Routes.channelMessage(moments.id, id)),
      john: discord.people.john,
    };
  }

  test('has the id of its message, and is the only one there', async () => {
    const { discord, id, start, john } = await withMessage();
    const client = await startBot(discord);
    const heard = nextEvent(client, 'threadCreate');
    await expect(start()).resolves.toMatchObject({ id, name: 'Talk', type: ChannelType.PublicThread });
    await expect(heard).resolves.toMatchObject([{ id }, true]);
    await expect(start()).rejects.toMatchObject({ code: 160004, status: 400 });
    expect(john.sees().find((message) => message.id === id)?.thread).toMatchObject({ id });
    expect(john.send('What a film', { channel: id }).content).toBe('What a film');
  });

  test('outlives its message', async () => {
    const { start, remove, change, discord, id } = await withMessage();
    await start();
    await remove();
    await change({ archived: true, locked: true });
    expect(discord.world.channel(id)).toMatchObject({ archived: true, locked: true });
  });

  test('is closed and opened again, and told of', async () => {
    const { discord, id, start, change, john } = await withMessage();
    await start();
    const client = await startBot(discord);
    const heard = nextEvent(client, 'threadUpdate');
    await change({ archived: true, locked: true });
    await expect(heard).resolves.toHaveLength(2);
    expect(() => john.send('one more', { channel: id })).toThrow('locked');
    await expect(change({ locked: false })).rejects.toMatchObject(archived);
    await expect(change({ archived: false, locked: false })).resolves.toMatchObject({ id });
    expect(john.send('one more', { channel: id }).content).toBe('one more');
  });

  test.each([
    ['without a name', { name: '' }],
    ['with a name that is too long', { name: 'x'.repeat(101) }],
    ['with a field that Discord lacks', { name: 'Talk', colour: 'red' }],
  ])('does not start %s', async (_, body) => {
    const { start } = await withMessage();
    await expect(start(body)).rejects.toMatchObject({ status: 400 });
  });

  test('takes permissions: to start it, and to lock it', async () => {
    const without = await withMessage(usual | Bits.SendMessagesInThreads);
    const { world, channels, guild } = without.discord;
    world.permit(channels.moments, guild.id, { deny: Bits.CreatePublicThreads });
    await expect(without.start()).rejects.toMatchObject({ code: 50013, status: 403 });
    const { start, change } = await withMessage(
      usual | Bits.CreatePublicThreads | Bits.SendMessagesInThreads,
    );
    await start();
    await expect(change({ archived: true, locked: true })).rejects.toMatchObject({ code: 50013 });
    await expect(change({ archived: true })).resolves.toBeDefined();
    await expect(change({ archived: false })).resolves.toBeDefined();
  });

  test('starts neither in threads nor from messages that are gone', async () => {
    const { discord, start, remove } = await withMessage();
    const { thread, at } = await threadIn(discord);
    await expect(
      restOf(discord).post(Routes.threads(thread.id, at.id), { body: { name: 'Talk' } }),
    ).rejects.toMatchObject({ code: 50024 });
    await remove();
    await expect(start()).rejects.toMatchObject({ code: 10008 });
  });

  test('has to wait while a thousand others are open', async () => {
    const { discord, start } = await withMessage();
    const { guild, channels } = discord;
    for (let count = 0; count < 1_000; count += 1)
      discord.world.addChannel({
        name: 'talk',
        type: ChannelType.PublicThread,
        guildId: guild.id,
        parentId: channels.moments.id,
      });
    await expect(start()).rejects.toMatchObject({ code: 160006, status: 400 });
  });
});
