import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  ContextMenuCommandBuilder,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  Routes,
  SlashCommandBuilder,
  type UserContextMenuCommandInteraction,
} from 'discord.js';
import { ApplicationCommandType, type RESTGetAPIApplicationCommandsResult } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { register, restOf, startBot, startSandbox } from './start-bot.ts';

const moment = new SlashCommandBuilder()
  .setName('moment')
  .setDescription('Moments')
  .setDescriptionLocalizations({ tr: 'Anlar' })
  .setContexts(InteractionContextType.Guild)
  .addSubcommand((sub) =>
    sub
      .setName('share')
      .setDescription('Share one')
      .addStringOption((option) =>
        option
          .setName('film')
          .setDescription('Which')
          .setRequired(true)
          .setAutocomplete(true)
          .setMaxLength(20),
      )
      .addIntegerOption((option) =>
        option.setName('stars').setDescription('Stars').setMinValue(1).setMaxValue(5),
      )
      .addAttachmentOption((option) => option.setName('picture').setDescription('A picture'))
      .addUserOption((option) => option.setName('with').setDescription('Seen with'))
      .addStringOption((option) =>
        option.setName('mood').setDescription('Mood').addChoices({ name: 'Tender', value: 'tender' }),
      ),
  )
  .toJSON();
const purge = new SlashCommandBuilder()
  .setName('purge')
  .setDescription('Purge')
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages)
  .toJSON();
const adult = new SlashCommandBuilder().setName('adult').setDescription('Adult').setNSFW(true).toJSON();
const profile = new ContextMenuCommandBuilder()
  .setName('Profile')
  .setType(ApplicationCommandType.User)
  .toJSON();

test('a person runs a slash command and sees the answer of a real client', async () => {
  const discord = await startSandbox();
  await register(discord, [moment]);
  let seen: ChatInputCommandInteraction | undefined;
  const bot = await startBot(discord, async (interaction) => {
    seen = interaction as ChatInputCommandInteraction;
    await seen.reply(`got ${seen.options.getString('film')}`);
  });
  expect(bot.user.id).toBe(discord.application.id);
  expect([...bot.guilds.cache.values()].map((guild) => guild.name)).toEqual([
    'Goosebump Cinema',
    'Another community',
  ]);

  const { elif, john } = discord.people;
  const outcome = await elif.command('moment share', { film: 'koğuş', stars: 5, mood: 'Tender', with: john });
  expect(outcome).toMatchObject({ kind: 'message', ephemeral: false, message: { content: 'got koğuş' } });
  expect(seen?.options.getSubcommand()).toBe('share');
  expect(seen?.options.getInteger('stars')).toBe(5);
  expect(seen?.options.getString('mood')).toBe('tender');
  expect(seen?.options.getUser('with')?.username).toBe('john');
  expect(seen?.locale).toBe('tr');
  expect(seen?.guildLocale).toBe('en-US');
  expect(seen?.inCachedGuild() && seen.member.displayName).toBe('Elif');
  expect(seen?.memberPermissions?.has('ManageMessages')).toBe(false);
  expect(seen?.appPermissions.has('SendMessages')).toBe(true);
  expect(discord.unknownRequests).toEqual([]);
  expect(discord.violations).toEqual([]);
  expect(discord.requests.entries).toContainEqual(
    expect.objectContaining({ kind: 'interaction', what: '/moment share', outcome: 'answered' }),
  );
});

test('the client refuses what the command does not allow', async () => {
  const discord = await startSandbox({ deadlines: { acknowledge: 20 } });
  await register(discord, [moment, purge, adult]);
  const { john, mika } = discord.people;
  await expect(john.command('moment share')).rejects.toThrow('needs the option film');
  await expect(john.command('moment share', { film: 'x'.repeat(21) })).rejects.toThrow('0 to 20 characters');
  await expect(john.command('moment share', { film: 'x', stars: 6 })).rejects.toThrow('takes 1 to 5');
  await expect(john.command('moment share', { film: 'x', mood: 'sad' })).rejects.toThrow('offers Tender');
  await expect(john.command('moment share', { film: 'x', colour: 'red' })).rejects.toThrow(
    'no option colour',
  );
  await expect(john.command('moment share', { film: 'x' }, { dm: true })).rejects.toThrow('direct messages');
  await expect(john.command('moment')).rejects.toThrow('subcommands');
  await expect(john.command('purge')).rejects.toThrow('permissions they lack');
  await expect(john.command('adult')).rejects.toThrow('age-restricted');
  await expect(john.command('moment share', { film: 'x' }, { channel: 'moderation-log' })).rejects.toThrow(
    'see',
  );
  expect(discord.world.interactions.size).toBe(0);
  await mika.command('purge');
  await john.command('adult', {}, { channel: '#after-dark' });
  expect(discord.world.interactions.size).toBe(2);
});

test('suggestions come for the option that is being typed', async () => {
  const discord = await startSandbox();
  await register(discord, [moment]);
  await startBot(discord, async (interaction) => {
    const typing = interaction as AutocompleteInteraction;
    const focused = typing.options.getFocused(true);
    const name = `${focused.name} ${focused.value} ${typing.options.getInteger('stars')}`;
    await typing.respond([{ name, value: 'id', nameLocalizations: { tr: `tr ${name}` } }]);
  });
  const { john, elif } = discord.people;
  expect(await john.autocomplete('moment share', 'film', '7 kog', { stars: 3 })).toEqual([
    { name: 'film 7 kog 3', value: 'id' },
  ]);
  expect(await elif.autocomplete('moment share', 'film', 'x')).toEqual([
    { name: 'tr film x null', value: 'id' },
  ]);
  await expect(john.autocomplete('moment share', 'mood', 'x')).rejects.toThrow('has no suggestions');
});

test('a file that a person picks arrives with the type that their client claims', async () => {
  const discord = await startSandbox();
  await register(discord, [moment]);
  let url = '';
  await startBot(discord, async (interaction) => {
    const picture = (interaction as ChatInputCommandInteraction).options.getAttachment('picture', true);
    url = picture.url;
    await (interaction as ChatInputCommandInteraction).reply(
      `${picture.name} ${picture.contentType} ${picture.size}`,
    );
  });
  const picture = { name: 'a b.png', type: 'image/png', bytes: Buffer.from('no picture') };
  const outcome = await discord.people.john.command('moment share', { film: 'x', picture });
  expect(outcome).toMatchObject({ message: { content: 'a_b.png image/png 10' } });
  const file = await fetch(url);
  expect([file.headers.get('content-type'), await file.text()]).toEqual(['image/png', 'no picture']);
  discord.attachments.expire();
  expect((await fetch(url)).status).toBe(404);
});

test('a client offers no file of a kind that an option does not take', async () => {
  const discord = await startSandbox();
  const picture = { type: 11, name: 'picture', description: 'A picture', file_types: ['image', '.PDF'] };
  await register(discord, [{ name: 'go', description: 'Go', options: [picture] }]);
  await startBot(discord, (interaction) => interaction.isRepliable() && interaction.reply('hi'));
  const pick = (name: string) =>
    discord.people.john.command('go', { picture: { name, type: 'image/png', bytes: Buffer.from('x') } });
  await expect(pick('scene.heic')).rejects.toThrow('Allowed: image, .PDF');
  expect(await pick('scene.JPG')).toMatchObject({ kind: 'message' });
  expect(await pick('paper.pdf')).toMatchObject({ kind: 'message' });
});

test('a command of the menu on a person names that person', async () => {
  const discord = await startSandbox();
  await register(discord, [profile]);
  await startBot(discord, async (interaction) => {
    const menu = interaction as UserContextMenuCommandInteraction;
    await menu.reply({ content: menu.targetUser.username, flags: MessageFlags.Ephemeral });
  });
  const outcome = await discord.people.john.contextMenu('Profile', discord.people.nils);
  expect(outcome).toMatchObject({ kind: 'message', ephemeral: true, message: { content: 'nils' } });
});

test('translations of commands are listed only when asked for', async () => {
  const discord = await startSandbox();
  await register(discord, [moment]);
  const route = Routes.applicationCommands(discord.application.id);
  const rest = restOf(discord);
  const plain = (await rest.get(route)) as RESTGetAPIApplicationCommandsResult;
  const query = new URLSearchParams({ with_localizations: 'true' });
  const localized = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  expect(plain[0]?.description_localizations).toBeUndefined();
  expect(localized[0]?.description_localizations).toEqual({ tr: 'Anlar' });
});

test('registering again keeps the ids, and a faulty command is refused with the path of its fault', async () => {
  const discord = await startSandbox();
  const rest = restOf(discord);
  const route = Routes.applicationCommands(discord.application.id);
  const [first] = (await rest.put(route, { body: [moment] })) as RESTGetAPIApplicationCommandsResult;
  const [again] = (await rest.put(route, { body: [moment] })) as RESTGetAPIApplicationCommandsResult;
  expect(again?.id).toBe(first?.id);
  await expect(rest.put(route, { body: [{ ...moment, name: 'Big Name' }] })).rejects.toMatchObject({
    status: 400,
    code: 50035,
    rawError: { errors: { 0: { name: expect.anything() } } },
  });
  expect(discord.violations).toHaveLength(1);
});
