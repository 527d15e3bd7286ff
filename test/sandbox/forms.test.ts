import {
  type ChatInputCommandInteraction,
  CheckboxBuilder,
  FileUploadBuilder,
  type Interaction,
  LabelBuilder,
  ModalBuilder,
  type ModalSubmitInteraction,
  RadioGroupBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { expect, test } from 'vitest';
import type { Modal } from '../../sandbox/person.ts';
import { register, startBot, startSandbox } from './start-bot.ts';

const go = new SlashCommandBuilder().setName('go').setDescription('Go').toJSON();

const form = new ModalBuilder()
  .setCustomId('share')
  .setTitle('Your moment')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Story')
      .setTextInputComponent(
        new TextInputBuilder()
          .setCustomId('story')
          .setStyle(TextInputStyle.Paragraph)
          .setMinLength(5)
          .setMaxLength(10)
          .setValue('prefilled'),
      ),
    new LabelBuilder().setLabel('Moods').setStringSelectMenuComponent(
      new StringSelectMenuBuilder()
        .setCustomId('moods')
        .setRequired(false)
        .setMaxValues(2)
        .addOptions(['joy', 'awe', 'grief'].map((value) => ({ label: value, value }))),
    ),
    new LabelBuilder()
      .setLabel('Spoiler')
      .setRadioGroupComponent(
        new RadioGroupBuilder()
          .setCustomId('spoiler')
          .addOptions({ label: 'Yes', value: 'yes', default: true }, { label: 'No', value: 'no' }),
      ),
    new LabelBuilder().setLabel('Sure').setCheckboxComponent(new CheckboxBuilder().setCustomId('sure')),
    new LabelBuilder()
      .setLabel('Picture')
      .setFileUploadComponent(
        new FileUploadBuilder().setCustomId('files').setRequired(false).setFileTypes('image', '.pdf'),
      ),
  );

interface Sent {
  readonly component?: { readonly type: number; readonly id: number; readonly custom_id: string };
}

async function open(): Promise<{ modal: Modal; submitted: ModalSubmitInteraction[]; raw: Sent[] }> {
  const discord = await startSandbox();
  await register(discord, [go]);
  const submitted: ModalSubmitInteraction[] = [];
  const raw: Sent[] = [];
  const client = await startBot(discord, async (interaction: Interaction) => {
    if (!interaction.isModalSubmit()) return (interaction as ChatInputCommandInteraction).showModal(form);
    submitted.push(interaction);
    return interaction.reply(interaction.fields.getTextInputValue('story'));
  });
  client.on('raw' as never, ({ t, d }: { t: string; d: { data: { components?: Sent[] } } }) => {
    if (t === 'INTERACTION_CREATE') raw.push(...(d.data.components ?? []));
  });
  const outcome = await discord.people.john.command('go');
  if (outcome.kind !== 'modal') throw new Error(outcome.kind);
  return { modal: outcome.modal, submitted, raw };
}

test('a form keeps what it was prefilled with, and sends every kind of field', async () => {
  const { modal, submitted } = await open();
  expect(modal.title).toBe('Your moment');
  expect(modal.values).toEqual({ story: 'prefilled', moods: [], spoiler: 'yes', sure: false, files: [] });
  const picture = { name: 'p.png', type: 'image/png', bytes: Buffer.from('bytes') };
  const outcome = await modal.fill({ moods: ['joy', 'awe'], sure: true, files: [picture] }).submit();
  expect(outcome).toMatchObject({ kind: 'message', message: { content: 'prefilled' } });
  const fields = submitted[0]?.fields;
  expect(fields?.getStringSelectValues('moods')).toEqual(['joy', 'awe']);
  expect(fields?.getRadioGroup('spoiler')).toBe('yes');
  expect(fields?.getCheckbox('sure')).toBe(true);
  expect(fields?.getUploadedFiles('files', true).first()?.name).toBe('p.png');
});

test('the client checks lengths, choices and required fields', async () => {
  const { modal, submitted } = await open();
  expect(() => modal.fill({ story: 'x'.repeat(11) })).toThrow('at most 10');
  expect(modal.fill({ story: '🪿'.repeat(10) }).values.story).toBe('🪿'.repeat(10));
  expect(() => modal.fill({ story: '🪿'.repeat(11) })).toThrow('at most 10');
  expect(() => modal.fill({ moods: ['rage'] })).toThrow('no choice rage');
  expect(() => modal.fill({ colour: 'red' })).toThrow('no field colour');
  await expect(modal.fill({ moods: ['joy', 'awe', 'grief'] }).submit()).rejects.toThrow('1 to 2');
  const photo = { name: 'photo.HEIC', type: 'image/heic', bytes: Buffer.from('x') };
  expect(() => modal.fill({ files: [photo] })).toThrow('Allowed: image, .pdf');
  modal.fill({ moods: [] });
  await expect(modal.fill({ story: 'abcd' }).submit()).rejects.toThrow('5 characters or more');
  await expect(modal.fill({ story: '🪿'.repeat(4) }).submit()).rejects.toThrow('5 characters or more');
  await expect(modal.fill({ story: '' }).submit()).rejects.toThrow('story is required');
  expect(submitted).toEqual([]);
});

test.each([
  ['empty', { moods: { values: [] }, files: { values: [] } }],
  ['without value', { moods: {}, files: {} }],
  ['null', { moods: { values: null }, files: { values: null } }],
  ['left out', {}],
] as const)('a client may send optional fields in which nothing is %s', async (empty, expected) => {
  const { modal, raw } = await open();
  await modal.submit(empty);
  const sent = raw.flatMap(({ component }) => {
    if (!component || (component.custom_id !== 'moods' && component.custom_id !== 'files')) return [];
    const { custom_id, id: _, type: __, ...content } = component;
    return [[custom_id, content] as const];
  });
  expect(Object.fromEntries(sent)).toEqual(expected);
});

test('a modified client sends what it likes', async () => {
  const { modal, submitted } = await open();
  const outcome = await modal.forge({ story: 'x'.repeat(30), moods: ['rage'] });
  expect(outcome).toMatchObject({ message: { content: 'x'.repeat(30) } });
  expect(submitted[0]?.fields.getStringSelectValues('moods')).toEqual(['rage']);
});
