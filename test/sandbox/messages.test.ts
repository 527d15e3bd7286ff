import {
  AttachmentBuilder,
  ContainerBuilder,
  Events,
  MediaGalleryBuilder,
  type Message,
  MessageFlags,
  type MessageReaction,
  type PartialMessage,
  PermissionFlagsBits,
  Routes,
  type TextChannel,
  TextDisplayBuilder,
} from 'discord.js';
import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { nextEvent, restOf, startBot, startSandbox } from './start-bot.ts';

async function withChannel() {
  const discord = await startSandbox();
  const bot = await startBot(discord);
  const channel = (await bot.channels.fetch(discord.channels.moments.id)) as TextChannel;
  return { discord, bot, channel };
}

test('the bot reads the words of others only where it is mentioned or spoken to directly', async () => {
  const { discord, bot, channel } = await withChannel();
  const { john } = discord.people;
  const card = await channel.send('card');
  const [shown] = john.sees();
  if (!shown) throw new Error('the card is not seen');
  const heard: string[] = [];
  bot.on(Events.MessageCreate, (message) => heard.push(`${message.author.username}: ${message.content}`));
  john.send('among us');
  john.reply(shown, 'with ping');
  john.reply(shown, 'without', { ping: false });
  john.send(`hey <@${bot.user.id}>`);
  john.send('just you', { dm: true });
  await expect.poll(() => heard).toHaveLength(5);
  expect(heard).toEqual([
    'john: ',
    'john: with ping',
    'john: ',
    `john: hey <@${bot.user.id}>`,
    'john: just you',
  ]);
  const fetched = await channel.messages.fetch({ after: card.id, cache: false });
  expect(
    fetched
      .map((message) => message.content)
      .reverse()
      .slice(0, 3),
  ).toEqual(['', 'with ping', '']);
  expect(john.sees().map((message) => message.content)).toContain('without');
});

test('the bot writes to people only as long as they take it, and to no other bot', async () => {
  const { discord, bot } = await withChannel();
  const { john } = discord.people;
  const rest = restOf(discord);
  const open = (user: string) => rest.post(Routes.userChannels(), { body: { recipient_id: user } });
  const { id } = (await open(john.id)) as { id: string };
  const write = () => rest.post(Routes.channelMessages(id), { body: { content: 'Hello' } });
  await write();
  john.takeDirectMessages(false);
  await expect(write()).rejects.toMatchObject({ status: 403, code: 50007 });
  john.takeDirectMessages(true);
  await write();
  expect(john.sees({ dm: true })).toHaveLength(2);
  await expect(open(bot.user.id)).rejects.toMatchObject({ code: 50007 });
});

test('reactions reach the bot, also on messages that it has not cached', async () => {
  const { discord, bot, channel } = await withChannel();
  const { john, elif } = discord.people;
  await channel.send('card');
  const [card] = john.sees();
  if (!card) throw new Error('the card is not seen');
  channel.messages.cache.clear();
  const added = nextEvent(bot, Events.MessageReactionAdd);
  john.react(card, '🪿');
  const [reaction, user] = (await added) as [MessageReaction, { id: string }];
  expect([reaction.partial, reaction.emoji.name, user.id]).toEqual([true, '🪿', john.id]);
  elif.react(card, '🪿');
  const full = await reaction.fetch();
  expect(full.count).toBe(2);
  expect((await full.users.fetch()).map((each) => each.username)).toEqual(['john', 'elif']);
  const removed = nextEvent(bot, Events.MessageReactionRemove);
  john.unreact(card, '🪿');
  await removed;
  await full.message.react('✅');
  expect(john.look(card)?.reactions).toMatchObject([
    { emoji: { name: '🪿' }, count: 1, me: false },
    { emoji: { name: '✅' }, count: 1 },
  ]);
  await expect(full.message.reactions.removeAll()).rejects.toMatchObject({ code: 50013 });
  expect(() => john.react(card, 'goose')).toThrow('not an emoji');
});

test('an uploaded picture is served, and each reading brings a fresh link', async () => {
  const { discord, channel } = await withChannel();
  const gallery = new MediaGalleryBuilder().addItems({
    media: { url: 'attachment://goose.png' },
    description: 'A goose',
    spoiler: true,
  });
  const container = new ContainerBuilder()
    .setSpoiler(true)
    .addTextDisplayComponents(new TextDisplayBuilder().setContent('The scene'))
    .addMediaGalleryComponents(gallery);
  const file = new AttachmentBuilder(Buffer.from('pixels'), { name: 'goose.png' });
  await channel.send({ components: [container], files: [file], flags: MessageFlags.IsComponentsV2 });
  const { john } = discord.people;
  const [card] = john.sees();
  if (!card) throw new Error('the card is not seen');
  expect(text(card)).toBe('||\nThe scene\n||\n<picture: A goose>\n||\n||');
  const urlOf = (message: typeof card) => /http[^"]+goose\.png[^"]+/.exec(JSON.stringify(message))?.[0] ?? '';
  expect(await (await fetch(urlOf(card))).text()).toBe('pixels');
  discord.attachments.expire();
  expect((await fetch(urlOf(card))).status).toBe(404);
  const again = john.look(card);
  expect((await fetch(again ? urlOf(again) : '')).status).toBe(200);
  expect(discord.violations).toEqual([]);
});

test('an edit keeps the picture that it does not mention, and can bring a plain message to V2', async () => {
  const { discord, channel } = await withChannel();
  const file = new AttachmentBuilder(Buffer.from('pixels'), { name: 'goose.png' });
  const message = await channel.send({ files: [file] });
  await message.edit({ allowedMentions: { parse: [] } });
  const [card] = discord.people.john.sees();
  expect(card?.attachments).toHaveLength(1);
  expect(card?.edited_timestamp).not.toBeNull();
  await message.edit({
    attachments: [],
    components: [new TextDisplayBuilder().setContent('rich')],
    flags: MessageFlags.IsComponentsV2,
  });
  expect(discord.people.john.sees()[0]).toMatchObject({ content: '', attachments: [], flags: 32768 });
});

test('only those mentions count that the message allows', async () => {
  const { discord, channel } = await withChannel();
  const { john, elif } = discord.people;
  const content = `@everyone <@${elif.id}>`;
  await channel.send(content);
  await channel.send({ content, allowedMentions: { parse: [] } });
  expect(john.sees()).toMatchObject([
    { mention_everyone: true, mentions: [{ username: 'elif' }] },
    { mention_everyone: false, mentions: [] },
  ]);
});

test('nobody changes the words of others, and a moderator may delete them', async () => {
  const { discord, bot, channel } = await withChannel();
  const { john, mika, elif } = discord.people;
  const theirs = john.send('mine');
  expect(john.edit(theirs, 'mine, better').content).toBe('mine, better');
  expect(() => elif.edit(theirs, 'hers')).toThrow('Somebody else wrote');
  expect(() => elif.delete(theirs)).toThrow("can't delete");
  const fetched = await channel.messages.fetch(theirs.id);
  await expect(fetched.edit('the bot’s')).rejects.toMatchObject({ code: 50005 });
  await expect(fetched.delete()).rejects.toMatchObject({ code: 50013 });
  const deleted = nextEvent(bot, Events.MessageDelete);
  mika.delete(theirs);
  const [gone] = (await deleted) as [Message | PartialMessage];
  expect(gone.id).toBe(theirs.id);
  expect(john.sees()).toEqual([]);
  expect(() => john.reply(theirs, 'hm')).toThrow('no longer there');
});

test('what only looks like a mention is text', async () => {
  const { discord, channel } = await withChannel();
  await channel.send('<@100000000000000001> and <@&100000000000000002>');
  expect(discord.people.john.sees()[0]?.mentions).toEqual([]);
});

test('many messages are deleted at once by who may manage them', async () => {
  const { discord, bot, channel } = await withChannel();
  const { john } = discord.people;
  const theirs = [john.send('one'), john.send('two')].map((message) => message.id);
  await expect(channel.bulkDelete(theirs)).rejects.toMatchObject({ code: 50013 });
  discord.world.permit(discord.channels.moments, bot.user.id, { allow: PermissionFlagsBits.ManageMessages });
  const deleted = nextEvent(bot, Events.MessageBulkDelete);
  await channel.bulkDelete(theirs);
  await deleted;
  expect(john.sees()).toEqual([]);
});

test('an answer to a message that is gone is refused, unless it may stand alone', async () => {
  const { discord, channel } = await withChannel();
  const card = await channel.send('card');
  await card.delete();
  await expect(card.reply('hm')).rejects.toMatchObject({ code: 50035 });
  await channel.send({ content: 'hm', reply: { messageReference: card, failIfNotExists: false } });
  expect(discord.people.john.sees().map((message) => message.content)).toEqual(['hm']);
  expect(discord.violations).toEqual([]);
});

test('a message has twenty kinds of reactions, and only emoji that exist', async () => {
  const discord = await startSandbox({ rateLimits: 'lenient' });
  const rest = restOf(discord);
  const { john, elif } = discord.people;
  const message = john.send('react to me');
  const react = (emoji: string) =>
    rest.put(
      Routes.channelMessageOwnReaction(discord.channels.moments.id, message.id, encodeURIComponent(emoji)),
    );
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(0x1f1e6 + at));
  const flags = [
    'MT',
    'TR',
    'MX',
    'KR',
    'IN',
    'PH',
    'ID',
    'JP',
    'DE',
    'FR',
    'ES',
    'IT',
    'GB',
    'US',
    'BR',
    'NG',
  ]
    .map((code) => [...code].map((letter) => letters[letter.charCodeAt(0) - 65]).join(''))
    .concat(['💛', '🪿', '😭']);
  for (const flag of flags) elif.react(message, flag);
  await expect(react('goose')).rejects.toMatchObject({ code: 10014, status: 400 });
  await expect(react('goose:100000000000000001')).rejects.toMatchObject({ code: 10014 });
  await react('🍿');
  await expect(react('🎬')).rejects.toMatchObject({ code: 30010, status: 400 });
  expect(() => john.react(message, '🎬')).toThrow('all the kinds of reactions');
  await react('🪿');
  john.react(message, '🪿');
  expect(john.look(message)?.reactions).toHaveLength(20);
});
