import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Events,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
  Routes,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
} from 'discord.js';
import { expect, test } from 'vitest';
import type { DiscordOptions, SandboxDiscord } from '../../sandbox/discord.ts';
import type { Outcome } from '../../sandbox/person.ts';
import { register, restOf, startBot, startSandbox } from './start-bot.ts';

const go = new SlashCommandBuilder().setName('go').setDescription('Go').toJSON();
const ephemeral = MessageFlags.Ephemeral;

async function withAnswer(
  answer: (interaction: ChatInputCommandInteraction | MessageComponentInteraction) => unknown,
  options?: DiscordOptions,
): Promise<SandboxDiscord> {
  const discord = await startSandbox(options);
  await register(discord, [go]);
  await startBot(discord, (interaction: Interaction) => answer(interaction as never));
  return discord;
}

function messageOf(outcome: Outcome) {
  if (outcome.kind !== 'message' && outcome.kind !== 'update') throw new Error(`no message: ${outcome.kind}`);
  return outcome.message;
}

/** The code with which Discord rejects. */
function codeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'accepted',
    (error: { code?: unknown }) => error.code,
  );
}

const button = (customId: string, label: string) =>
  new ButtonBuilder().setCustomId(customId).setLabel(label).setStyle(ButtonStyle.Primary);
const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);

test('a private answer is seen by nobody else, and not by channel routes', async () => {
  const heard: string[] = [];
  const discord = await withAnswer((interaction) => {
    interaction.client.on(Events.MessageCreate, (message) => heard.push(message.content));
    return interaction.reply({ content: 'psst', flags: ephemeral });
  });
  const { john, elif } = discord.people;
  const outcome = await john.command('go');
  expect(outcome).toMatchObject({ kind: 'message', ephemeral: true });
  const message = messageOf(outcome);
  expect(john.sees().map((each) => each.content)).toEqual(['psst']);
  expect(elif.sees()).toEqual([]);
  expect(() => elif.react(message, '🪿')).toThrow('no longer there');
  const rest = restOf(discord);
  const route = Routes.channelMessage(message.channel_id, message.id);
  expect(await codeOf(rest.get(route))).toBe(10008);
  expect(await codeOf(rest.delete(route))).toBe(10008);
  john.dismiss(message);
  john.send('aloud');
  await discord.until(() => heard.length > 0);
  expect(heard).toEqual(['']);
  expect(john.sees().map((each) => each.content)).toEqual(['aloud']);
});

test('"thinking" is waited out, and stays as private as it began', async () => {
  const discord = await withAnswer(async (interaction) => {
    await interaction.deferReply({ flags: ephemeral });
    expect(interaction.ephemeral).toBe(true);
    await interaction.editReply('thought');
    await interaction.followUp('openly');
  });
  const outcome = await discord.people.john.command('go');
  expect(outcome).toMatchObject({
    kind: 'message',
    ephemeral: true,
    message: { content: 'thought', flags: 64 },
  });
  await discord.until(() => discord.people.elif.sees().length === 1);
  expect(discord.people.elif.sees()[0]).toMatchObject({
    content: 'openly',
    interaction_metadata: { original_response_message_id: messageOf(outcome).id },
  });
});

test('a first follow-up after a deferral is the deferred answer, as private as that', async () => {
  const discord = await withAnswer(async (interaction) => {
    await interaction.deferReply();
    await interaction.followUp({ content: 'late', flags: ephemeral });
  });
  expect(await discord.people.john.command('go')).toMatchObject({
    ephemeral: false,
    message: { content: 'late' },
  });
  expect(discord.people.john.sees()).toHaveLength(1);
});

test('who answers after the deadline is told that the interaction is unknown', async () => {
  let code: Promise<unknown> | undefined;
  const discord = await withAnswer(
    async (interaction) => {
      await new Promise((resolve) => setTimeout(resolve, 80));
      code = codeOf(interaction.reply('too late'));
    },
    { deadlines: { acknowledge: 20 } },
  );
  const outcome = await discord.people.john.command('go');
  expect(outcome).toEqual({ kind: 'failed', reason: 'The application did not respond' });
  await discord.until(() => code);
  expect(await code).toBe(10062);
  expect(discord.people.john.sees()).toEqual([]);
});

test('a second acknowledgement is refused, and so is a wrong token', async () => {
  const codes: unknown[] = [];
  const discord = await withAnswer(async (interaction) => {
    const rest = restOf(discord);
    const body = { type: 4, data: { content: 'once' } };
    const wrong = Routes.interactionCallback(interaction.id, 'wrong');
    codes.push(await codeOf(rest.post(wrong, { body, auth: false })));
    await interaction.reply('once');
    const right = Routes.interactionCallback(interaction.id, interaction.token);
    codes.push(await codeOf(rest.post(right, { body, auth: false })));
  });
  await discord.people.john.command('go');
  await discord.until(() => codes.length === 2);
  expect(codes).toEqual([10062, 40060]);
});

test('a token serves before the first answer not yet, and after its time no more', async () => {
  const codes: unknown[] = [];
  let now = Date.now();
  const discord = await withAnswer(
    async (interaction) => {
      codes.push(await codeOf(interaction.webhook.send('too early')));
      await interaction.reply('in time');
      now += 15 * 60_000 + 1;
      codes.push(await codeOf(interaction.editReply('too late')));
    },
    { clock: () => now },
  );
  await discord.people.john.command('go');
  await discord.until(() => codes.length === 2);
  expect(codes).toEqual([10015, 50027]);
});

test('a button updates its message, for all to see; disabled and missing ones cannot be pressed', async () => {
  const discord = await withAnswer((interaction) =>
    interaction.isButton()
      ? interaction.update({ components: [row(button('count', 'Count 1').setDisabled(true))] })
      : interaction.reply({ components: [row(button('count', 'Count 0'))], content: 'card' }),
  );
  const { john, elif } = discord.people;
  const card = messageOf(await john.command('go'));
  await expect(elif.press(card, 'Other')).rejects.toThrow('no button');
  const pressed = await elif.press(card, 'Count 0');
  expect(pressed).toMatchObject({ kind: 'update', message: { id: card.id, content: 'card' } });
  expect(john.look(card)?.components).toMatchObject([{ id: 1, components: [{ id: 2, label: 'Count 1' }] }]);
  await expect(elif.press(card, 'count')).rejects.toThrow('disabled');
  expect(await elif.forge(card, 'count')).toMatchObject({ kind: 'update' });
});

test('a deferred update shows its edit, or its follow-up, or nothing', async () => {
  const discord = await withAnswer(
    async (interaction) => {
      if (!interaction.isButton()) {
        const buttons = row(button('edit', 'edit'), button('follow', 'follow'), button('nothing', 'nothing'));
        return interaction.reply({ components: [buttons] });
      }
      await interaction.deferUpdate();
      if (interaction.customId === 'edit') await interaction.editReply('edited');
      if (interaction.customId === 'follow')
        await interaction.followUp({ content: 'more', flags: ephemeral });
      return undefined;
    },
    { deadlines: { deferred: 100 } },
  );
  const { john } = discord.people;
  const card = messageOf(await john.command('go'));
  expect(await john.press(card, 'nothing')).toEqual({ kind: 'acknowledged' });
  expect(await john.press(card, 'edit')).toMatchObject({ kind: 'update', message: { content: 'edited' } });
  expect(await john.press(card, 'follow')).toMatchObject({ kind: 'message', ephemeral: true });
});

test('choosing in a menu keeps to its choices and their number', async () => {
  const menu = new StringSelectMenuBuilder()
    .setCustomId('mood')
    .setMaxValues(2)
    .addOptions(['joy', 'awe', 'grief'].map((value) => ({ label: value, value })));
  const discord = await withAnswer((interaction) => {
    if (interaction.isStringSelectMenu()) return interaction.update(interaction.values.join('+'));
    return interaction.reply({
      components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)],
    });
  });
  const { john } = discord.people;
  const card = messageOf(await john.command('go'));
  await expect(john.select(card, 'mood', ['joy', 'awe', 'grief'])).rejects.toThrow('takes 1 to 2');
  await expect(john.select(card, 'mood', ['rage'])).rejects.toThrow('no choice rage');
  expect(await john.select(card, 'mood', ['awe', 'joy'])).toMatchObject({ message: { content: 'awe+joy' } });
});

test('an interaction that is delivered twice is answered once', async () => {
  const codes: unknown[] = [];
  const discord = await withAnswer(async (interaction) => {
    codes.push(await codeOf(interaction.reply('hello')));
  });
  discord.gateway.deliverTimes(2);
  await discord.people.john.command('go');
  await discord.until(() => codes.length === 2);
  expect(new Set(codes)).toEqual(new Set(['accepted', 40060]));
  discord.gateway.redeliver();
  await discord.until(() => codes.length === 3);
  expect(discord.people.john.sees()).toHaveLength(1);
});

test('commands work in the talk with the bot', async () => {
  const discord = await withAnswer((interaction) =>
    interaction.reply(`${interaction.guildId} ${interaction.context}`),
  );
  const outcome = await discord.people.john.command('go', {}, { dm: true });
  expect(messageOf(outcome).content).toBe('null 1');
  expect(discord.people.john.sees({ dm: true })).toHaveLength(1);
  expect(discord.people.elif.sees({ dm: true })).toHaveLength(0);
});
