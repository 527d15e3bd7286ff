import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  CheckboxBuilder,
  CheckboxGroupBuilder,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  FileBuilder,
  FileUploadBuilder,
  LabelBuilder,
  MediaGalleryBuilder,
  ModalBuilder,
  RadioGroupBuilder,
  SectionBuilder,
  SeparatorBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  ThumbnailBuilder,
  UserSelectMenuBuilder,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { checkCallback } from '../../../sandbox/rules/check-callback.ts';
import { checkMessage } from '../../../sandbox/rules/check-message.ts';
import { checkCommands } from '../../../sandbox/rules/commands/check-commands.ts';
import { button, textInput, upload, V2, wire } from './payloads.ts';

const card = new ContainerBuilder()
  .setAccentColor(0xffffff)
  .addSectionComponents(
    new SectionBuilder()
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('## 7. Koğuştaki Mucize'))
      .setThumbnailAccessory(
        new ThumbnailBuilder().setURL('attachment://poster.png').setDescription('A poster'),
      ),
  )
  .addSectionComponents(
    new SectionBuilder()
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('||Memo meets Ova||'))
      .setButtonAccessory(button('open:128')),
  )
  .addSeparatorComponents(new SeparatorBuilder().setDivider(true).setSpacing(2))
  .addMediaGalleryComponents(
    new MediaGalleryBuilder().addItems((item) =>
      item.setURL('https://example.org/scene.webp').setDescription('The scene').setSpoiler(true),
    ),
  )
  .addFileComponents(new FileBuilder().setURL('attachment://family.csv'))
  .addActionRowComponents(
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      button('goosebump:128').setEmoji('🪿'),
      new ButtonBuilder().setLabel('Trailer').setStyle(ButtonStyle.Link).setURL('https://example.org'),
    ),
  )
  .addActionRowComponents(
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
      new StringSelectMenuBuilder()
        .setCustomId('mood')
        .setPlaceholder('Mood')
        .setMinValues(0)
        .setMaxValues(2)
        .addOptions(
          { label: 'Joy', value: 'joy', default: true, emoji: '🎉' },
          { label: 'Awe', value: 'awe' },
        ),
    ),
  );

const cardBody = card.toJSON();

const files = [upload('poster.png', 0), upload('family.csv', 1)];
const attachments = [{ id: '0', description: 'A poster' }, { id: '1' }];

describe('messages', () => {
  const body = { components: [cardBody], flags: V2, attachments, allowed_mentions: { parse: [] } };
  const embed = new EmbedBuilder()
    .setTitle('Miracle in Cell No. 7')
    .setURL('https://example.org')
    .setTimestamp(new Date(0))
    .addFields({ name: 'Year', value: '2019' });
  const plain = {
    content: 'Hello',
    tts: false,
    nonce: '1112223334445556667',
    enforce_nonce: true,
    embeds: [embed.toJSON(), { timestamp: '2013-01-23T00:00:00+09:00' }],
    components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button('a'), button('b')).toJSON()],
  };

  it.each(['create', 'edit', 'webhook-create', 'webhook-edit'] as const)('%s', (kind) => {
    expect(checkMessage(wire(body), kind, files)).toEqual([]);
    expect(checkMessage(wire(plain), kind, [])).toEqual([]);
  });

  it('an edit that leaves max as it is', () => {
    const existing = { flags: V2 | 64, attachments: [{ id: '1112223334445556667', filename: 'poster.png' }] };
    const section = cardBody.components[0];
    expect(checkMessage({ components: [section] }, 'webhook-edit', [], existing)).toEqual([]);
    expect(
      checkMessage(
        { components: [section], attachments: [{ id: '1112223334445556667' }], content: null, embeds: [] },
        'edit',
        [],
        existing,
      ),
    ).toEqual([]);
    expect(checkMessage({ flags: 4 }, 'edit', [], { flags: 0 })).toEqual([]);
  });

  it('a reply, a poll, a file alone', () => {
    const reference = { message_id: '1112223334445556667', fail_if_not_exists: true };
    const poll = { question: { text: 'Best remake?' }, answers: [{ poll_media: { text: 'Korea' } }] };
    expect(checkMessage({ content: 'a', message_reference: reference }, 'create', [])).toEqual([]);
    expect(checkMessage({ poll }, 'create', [])).toEqual([]);
    expect(checkMessage({}, 'create', [upload('a.png')])).toEqual([]);
  });
});

describe('callbacks', () => {
  const modal = new ModalBuilder()
    .setCustomId('share')
    .setTitle('Share a moment')
    .addTextDisplayComponents(new TextDisplayBuilder().setContent('Tell the scene.'))
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Scene')
        .setDescription('In your own words')
        .setTextInputComponent(
          textInput('scene').setMinLength(10).setMaxLength(4000).setValue('When Memo …'),
        ),
      new LabelBuilder()
        .setLabel('Mood')
        .setStringSelectMenuComponent(
          new StringSelectMenuBuilder()
            .setCustomId('mood')
            .setRequired(false)
            .setMinValues(0)
            .addOptions({ label: 'Joy', value: 'joy' }),
        ),
      new LabelBuilder()
        .setLabel('Picture')
        .setFileUploadComponent(new FileUploadBuilder().setCustomId('file')),
      new LabelBuilder()
        .setLabel('With')
        .setUserSelectMenuComponent(new UserSelectMenuBuilder().setCustomId('who')),
    );
  const modal2 = new ModalBuilder()
    .setCustomId('settings')
    .setTitle('Settings')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Spoilers')
        .setRadioGroupComponent(
          new RadioGroupBuilder()
            .setCustomId('spoilers')
            .addOptions({ label: 'Hide', value: 'hide', default: true }, { label: 'Show', value: 'show' }),
        ),
      new LabelBuilder()
        .setLabel('Notes')
        .setCheckboxGroupComponent(
          new CheckboxGroupBuilder()
            .setCustomId('notes')
            .addOptions(
              { label: 'Death', value: 'death', default: true },
              { label: 'Violence', value: 'violence', default: true },
            ),
        ),
      new LabelBuilder().setLabel('Sure?').setCheckboxComponent(new CheckboxBuilder().setCustomId('sure')),
    );
  const legacy = {
    custom_id: 'm',
    title: 'M',
    components: [{ type: 1, components: [{ type: 4, custom_id: 'a', style: 1, label: 'Name' }] }],
  };

  it.each([
    ['a message', { type: 4, data: { content: 'Hello', flags: 64, tts: false, enforce_nonce: false } }],
    ['a deferred message', { type: 5, data: { flags: 64 } }],
    ['a deferred update', { type: 6 }],
    ['an update', { type: 7, data: { content: 'b', components: [], tts: false, enforce_nonce: false } }],
    ['an update to a message of components', { type: 7, data: { components: [{ type: 10, content: 'a' }] } }],
    [
      'suggestions of texts',
      { type: 8, data: { choices: [{ name: 'Film', value: 'film:1', name_localizations: { tr: 'Film' } }] } },
    ],
    ['suggestions of numbers', { type: 8, data: { choices: [{ name: '2019', value: 2019 }] } }],
    ['no suggestions', { type: 8, data: { choices: [] } }],
    ['a modal', { type: 9, data: modal.toJSON() }],
    ['a modal of newer kinds', { type: 9, data: modal2.toJSON() }],
    ['a modal of the old kind', { type: 9, data: legacy }],
  ])('%s', (_, body) => {
    expect(checkCallback(wire(body), [])).toEqual([]);
  });

  it('a message of components with files', () => {
    const data = { components: [cardBody], flags: V2 | 64, attachments };
    expect(checkCallback(wire({ type: 4, data }), files)).toEqual([]);
  });
});

it('commands', () => {
  const moment = new SlashCommandBuilder()
    .setName('moment')
    .setNameLocalizations({ tr: 'an', 'es-ES': 'momento', hi: 'क्षण', th: 'ช่วงเวลา' })
    .setDescription('Moments')
    .setDescriptionLocalization('tr', 'Anlar')
    .setDefaultMemberPermissions(8n)
    .setContexts(0, 1)
    .setIntegrationTypes(0)
    .addSubcommand((sub) =>
      sub
        .setName('share')
        .setDescription('Share one')
        .addStringOption((o) =>
          o.setName('film').setDescription('Film').setRequired(true).setAutocomplete(true),
        )
        .addIntegerOption((o) =>
          o
            .setName('year')
            .setDescription('Year')
            .setMinValue(1888)
            .addChoices({ name: '2019', value: 2019 }),
        )
        .addAttachmentOption((o) => o.setName('picture').setDescription('Picture')),
    )
    .addSubcommandGroup((group) =>
      group
        .setName('review')
        .setDescription('Review')
        .addSubcommand((sub) => sub.setName('queue').setDescription('The queue')),
    );
  const menu = new ContextMenuCommandBuilder().setName('Share as Moment').setType(3);
  const body = [moment.toJSON(), menu.toJSON(), { ...menu.toJSON(), type: 2, description: '' }];
  expect(checkCommands(wire(body))).toEqual([]);
  expect(checkCommands([])).toEqual([]);
});
