import { PermissionFlagsBits as Bits, type ChatInputCommandInteraction, Locale, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { nextEvent, register, restOf, startBot, startSandbox } from './start-bot.ts';

const go = { name: 'go', description: 'Go' };

test('a server that is no Community is English to the bot, whatever its people speak', async () => {
  const discord = await startSandbox();
  const { world, people, application } = discord;
  await register(discord, [go]);
  const made = (isCommunity: boolean) => {
    const guild = world.addGuild({
      name: 'Arkadaşlar',
      ownerId: people.elif.id,
      preferredLocale: Locale.Turkish,
      everyone: Bits.ViewChannel | Bits.UseApplicationCommands,
      isCommunity,
      with: [application.id],
    });
    return { guild, channel: world.addChannel({ name: 'genel', guildId: guild.id }) };
  };
  const places = [made(true), made(false)];
  const locales: unknown[] = [];
  const bot = await startBot(discord, async (interaction) => {
    locales.push(interaction.guildLocale);
    await (interaction as ChatInputCommandInteraction).reply('tamam');
  });
  const known = places.map(({ guild }) => bot.guilds.cache.get(guild.id));
  expect(known.map((guild) => guild?.preferredLocale)).toEqual(['tr', 'en-US']);
  expect(known.map((guild) => guild?.features)).toEqual([['COMMUNITY'], []]);
  for (const { channel } of places) await people.elif.command('go', {}, { channel: channel.id });
  expect(locales).toEqual(['tr', 'en-US']);
  const fetched = places.map(({ guild }) => restOf(discord).get(Routes.guild(guild.id)));
  expect(await Promise.all(fetched)).toMatchObject([
    { preferred_locale: 'tr' },
    { preferred_locale: 'en-US' },
  ]);
});

test('where only the commands are installed, the bot hears of nothing but what is asked of it', async () => {
  const discord = await startSandbox();
  const { world, people, otherGuild, channels } = discord;
  const { john, nils } = people;
  await register(discord, [go]);
  const bot = await startBot(discord, async (interaction) => {
    const { memberPermissions, appPermissions, guild, guildId } = interaction;
    const rights = [memberPermissions, appPermissions].map((each) => each?.has(Bits.ManageGuild));
    const files = appPermissions.has(Bits.AttachFiles);
    await (interaction as ChatInputCommandInteraction).reply(`${guildId} ${guild} ${rights} ${files}`);
  });
  const left = nextEvent(bot, 'guildDelete');
  world.leaveCommandsAlone(otherGuild);
  await left;

  const heard: unknown[] = [];
  bot.on('raw', ({ t }: { t: unknown }) => heard.push(t));
  const place = { channel: channels.elsewhere.id };
  world.addRole(otherGuild, 'Critic', 0n);
  world.addChannel({ name: 'new', guildId: otherGuild.id });
  const message = john.send('unheard', place);
  john.react(message, '💛');
  expect(await nils.command('go', {}, place)).toMatchObject({
    kind: 'message',
    message: { content: `${otherGuild.id} null true,false true` },
  });
  expect(await john.command('go', {}, place)).toMatchObject({
    message: { content: `${otherGuild.id} null false,false true` },
  });
  expect(heard).toEqual(['INTERACTION_CREATE', 'INTERACTION_CREATE']);

  const rest = restOf(discord);
  await expect(rest.get(Routes.guild(otherGuild.id))).rejects.toMatchObject({ code: 50001, status: 403 });
  const post = rest.post(Routes.channelMessages(channels.elsewhere.id), { body: { content: 'hi' } });
  await expect(post).rejects.toMatchObject({ code: 50001, status: 403 });
  const commands = Routes.applicationGuildCommands(discord.application.id, otherGuild.id);
  expect(await rest.put(commands, { body: [go] })).toHaveLength(1);

  const again = await startBot(discord);
  expect([...again.guilds.cache.keys()]).toEqual([discord.guild.id]);
});
