import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../../sandbox/rules/index.ts';
import { press, row, select, text, told, V2 } from './payloads.ts';

const send = (...components: unknown[]) => told(checkMessage({ flags: V2, components }, 'create', []));
const container = (...components: unknown[]) => ({ type: 17, components });
const thumbnail = (fields: object = {}) => ({ type: 11, media: { url: 'https://example.org' }, ...fields });
const section = (components: unknown[], accessory: unknown = thumbnail()) => ({
  type: 9,
  components,
  accessory,
});
const item = (fields: object = {}) => ({ media: { url: 'https://example.org' }, ...fields });

describe('all components of a message', () => {
  it('are at most 40, nested ones and accessories counted', () => {
    // A container of 13 sections: 1 + 13 × 3 = 40.
    const sections = Array(13).fill(section([text('a')]));
    expect(send(container(...sections))).toEqual([]);
    expect(send(container(...sections), text('a'))).toEqual([
      'components[COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    ]);
  });

  it('show at most 4000 characters, and an emoji is one', () => {
    expect(send(text('a'.repeat(2000)), container(section([text('a'.repeat(2000))])))).toEqual([]);
    expect(send(text('🪿'.repeat(1000)), text('🪿'.repeat(1500)))).toEqual([]);
    expect(send(text('a'.repeat(4000)), text('🪿'))).toEqual([
      'components[COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]',
    ]);
  });

  // The figures of https://github.com/discord/discord-api-docs/issues/8554.
  it.each([
    [1, 10_158],
    [2, 10_146],
    [8, 10_074],
  ])('of %i texts take %i bytes, and not one more', (count, bytes) => {
    const texts = (total: number) => {
      const [letters, rest] = [Math.floor(total / 3), total % 3];
      const all = '방'.repeat(letters) + 'a'.repeat(rest);
      const size = Math.ceil(all.length / count);
      return Array.from({ length: count }, (_, at) => text(all.slice(at * size, (at + 1) * size)));
    };
    expect(send(...texts(bytes))).toEqual([]);
    expect(send(...texts(bytes + 1))).toEqual(['components[COMPONENT_BYTES_EXCEEDED]']);
  });

  it('take these bytes together with what menus and buttons say', () => {
    const options = (label: string) =>
      Array.from({ length: 25 }, (_, at) => ({ label, description: label, value: String(at) }));
    const menu = (label: string, at: number) => row(select({ custom_id: `m${at}`, options: options(label) }));
    const menus = (label: string) => [0, 1].map((at) => menu(label, at));
    expect(send(...menus('방'.repeat(33)))).toEqual([]);
    expect(send(...menus('방'.repeat(34)))).toEqual(['components[COMPONENT_BYTES_EXCEEDED]']);
    const buttons = row(...[0, 1, 2].map((at) => ({ ...press(`p${at}`), label: '방'.repeat(60) })));
    expect(send(text('방'.repeat(3210)), buttons)).toEqual(['components[COMPONENT_BYTES_EXCEEDED]']);
  });

  it('have emoji that Discord knows', () => {
    const withEmoji = (emoji: object) => send(row({ ...press('a'), emoji }));
    const wrong = (at: string) => [`components.0.components.0.${at}[COMPONENT_INVALID_EMOJI]`];
    for (const name of ['🪿', '💛', '❤', '❤️', '🇲🇹', '👩‍🚀']) expect(withEmoji({ name })).toEqual([]);
    for (const name of ['goose', 'x', '🪿🪿', '🪿 '])
      expect(withEmoji({ name })).toEqual(wrong('emoji.name'));
    expect(withEmoji({ name: 'goose', id: '100000000000000001' })).toEqual(wrong('emoji.id'));
    const options = [{ label: 'Joy', value: 'joy', emoji: { name: ':joy:' } }];
    expect(send(row(select({ options })))).toEqual(wrong('options.0.emoji.name'));
  });

  it('have at most 64 pictures', () => {
    const picture = { media: { url: 'https://example.com/a.png' } };
    const gallery = (count: number) => ({ type: 12, items: Array.from({ length: count }, () => picture) });
    const tens = (count: number) => Array.from({ length: count }, () => gallery(10));
    expect(send(...tens(6), gallery(4))).toEqual([]);
    expect(send(...tens(6), gallery(5))).toEqual(['components[COMPONENT_MEDIA_EXCEEDED]']);
  });

  it('differ in custom id', () => {
    expect(send(row(press('a')), container(section([text('b')], press('a'))))).toEqual([
      'components.1.components.0.accessory.custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
    ]);
  });

  it('differ in id, where 0 stands for none', () => {
    expect(send({ ...text('a'), id: 7 }, { ...text('b'), id: 7 })).toEqual([
      'components.1.id[COMPONENT_ID_DUPLICATED]',
    ]);
    expect(send({ ...text('a'), id: 0 }, { ...text('b'), id: 0 })).toEqual([]);
  });

  it('have a custom id of at most 100 characters', () => {
    expect(send(row(press('a'.repeat(100))))).toEqual([]);
    expect(send(row(press('a'.repeat(101))))).toEqual([
      'components.0.components.0.custom_id[BASE_TYPE_MAX_LENGTH]',
    ]);
  });
});

describe('a layout', () => {
  it('has one to three texts and one accessory in a section', () => {
    expect(send(section([]))).toEqual(['components.0.components[BASE_TYPE_MIN_LENGTH]']);
    expect(send(section(Array(4).fill(text('a'))))).toEqual([
      'components.0.components[BASE_TYPE_MAX_LENGTH]',
    ]);
    expect(send({ type: 9, components: [text('a')] })).toEqual([
      'components.0.accessory[BASE_TYPE_REQUIRED]',
    ]);
    expect(send(section([text('a')], text('b')))).toEqual([
      'components.0.accessory.type[UNION_TYPE_CHOICES]',
    ]);
  });

  it('has five buttons or one select in a row', () => {
    const buttons = ['a', 'b', 'c', 'd', 'e', 'f'].map(press);
    expect(send(row(...buttons.slice(0, 5)), row(select({})))).toEqual([]);
    expect(send(row(...buttons))).toEqual(['components.0.components[BASE_TYPE_MAX_LENGTH]']);
    expect(send(row())).toEqual(['components.0.components[BASE_TYPE_MIN_LENGTH]']);
    const crowded = 'components.0.components.1[COMPONENT_LAYOUT_WIDTH_EXCEEDED]';
    expect(send(row(press('a'), select({})))).toEqual([crowded]);
    expect(send(row(select({}), press('a')))).toEqual([crowded]);
    expect(send(row(select({}), { type: 5, custom_id: 'who' }))).toEqual([crowded]);
  });

  it('has one to ten media in a gallery, with alt texts of 1024 characters', () => {
    const gallery = (...items: unknown[]) => send({ type: 12, items });
    expect(gallery(...Array(10).fill(item({ description: 'a'.repeat(1024) })))).toEqual([]);
    expect(gallery()).toEqual(['components.0.items[BASE_TYPE_MIN_LENGTH]']);
    expect(gallery(...Array(11).fill(item()))).toEqual(['components.0.items[BASE_TYPE_MAX_LENGTH]']);
    expect(gallery(item({ description: 'a'.repeat(1025) }))).toEqual([
      'components.0.items.0.description[BASE_TYPE_MAX_LENGTH]',
    ]);
    expect(send(section([text('a')], thumbnail({ description: 'a'.repeat(1025) })))).toEqual([
      'components.0.accessory.description[BASE_TYPE_MAX_LENGTH]',
    ]);
  });

  it('has separators of two sizes', () => {
    expect(send({ type: 14, spacing: 1 }, { type: 14, divider: false }, text('a'))).toEqual([]);
    expect(send({ type: 14, spacing: 3 })).toEqual(['components.0.spacing[BASE_TYPE_CHOICES]']);
  });

  it('has a thumbnail in a section only', () => {
    expect(send(thumbnail())).toEqual(['components.0.type[UNION_TYPE_CHOICES]']);
  });
});

describe('a button', () => {
  const faultsOf = (fields: object) =>
    send(row({ type: 2, ...fields })).map((line) => line.replace('components.0.components.0.', ''));

  it('of an action has a custom id and nothing to open or buy', () => {
    expect(faultsOf({ style: 1, label: 'a' })).toEqual(['custom_id[BASE_TYPE_REQUIRED]']);
    expect(faultsOf({ style: 4, label: 'a', custom_id: 'a', url: 'https://a.example', sku_id: '1' })).toEqual(
      ['url[FIELD_NOT_ALLOWED]', 'sku_id[FIELD_NOT_ALLOWED]'],
    );
  });

  it('of a link has a url and no custom id', () => {
    expect(faultsOf({ style: 5, label: 'a' })).toEqual(['url[BASE_TYPE_REQUIRED]']);
    expect(faultsOf({ style: 5, label: 'a', url: 'https://a.example', custom_id: 'a' })).toEqual([
      'custom_id[FIELD_NOT_ALLOWED]',
    ]);
  });

  it('of a purchase has its article only', () => {
    expect(faultsOf({ style: 6, sku_id: '1' })).toEqual([]);
    expect(faultsOf({ style: 6, label: 'a' })).toEqual([
      'sku_id[BASE_TYPE_REQUIRED]',
      'label[FIELD_NOT_ALLOWED]',
    ]);
  });

  it('shows a label or an emoji', () => {
    expect(faultsOf({ style: 1, custom_id: 'a' })).toEqual(['label[BASE_TYPE_REQUIRED]']);
    expect(faultsOf({ style: 1, custom_id: 'a', emoji: { name: '🪿', animated: false } })).toEqual([]);
  });

  it('opens web pages and places in Discord', () => {
    const opens = (url: string) => faultsOf({ style: 5, label: 'a', url });
    expect(opens('discord://-/channels/1/2')).toEqual([]);
    expect(opens('mailto:a@example.org')).toEqual(['url[URL_TYPE_INVALID_SCHEME]']);
    expect(opens(`https://example.org/${'a'.repeat(500)}`)).toEqual(['url[BASE_TYPE_MAX_LENGTH]']);
  });
});

describe('a select', () => {
  const faultsOf = (component: object) =>
    send(row(component)).map((line) => line.replace('components.0.components.0.', ''));
  const options = (count: number, fields: object = {}) =>
    Array.from({ length: count }, (_, at) => ({ label: `l${at}`, value: `v${at}`, ...fields }));

  it('has 1 to 25 options', () => {
    expect(faultsOf(select({ options: options(25) }))).toEqual([]);
    expect(faultsOf(select({ options: [] }))).toEqual(['options[BASE_TYPE_MIN_LENGTH]']);
    expect(faultsOf(select({ options: options(26) }))).toEqual(['options[BASE_TYPE_MAX_LENGTH]']);
  });

  it('has options that differ in value', () => {
    expect(faultsOf(select({ options: options(2, { value: 'same' }) }))).toEqual([
      'options.1[SELECT_COMPONENT_OPTION_VALUE_DUPLICATED]',
    ]);
  });

  it('has texts within their lengths', () => {
    const long = 'a'.repeat(101);
    expect(faultsOf(select({ options: [{ label: long, value: long, description: long }] }))).toEqual([
      'options.0.label[BASE_TYPE_MAX_LENGTH]',
      'options.0.value[BASE_TYPE_MAX_LENGTH]',
      'options.0.description[BASE_TYPE_MAX_LENGTH]',
    ]);
    expect(faultsOf(select({ placeholder: 'a'.repeat(151) }))).toEqual(['placeholder[BASE_TYPE_MAX_LENGTH]']);
  });

  it('asks for no more than there is', () => {
    expect(faultsOf(select({ min_values: 2 }))).toEqual(['min_values[SELECT_COMPONENT_RANGE_INVALID]']);
    expect(faultsOf(select({ max_values: 3 }))).toEqual(['max_values[SELECT_COMPONENT_RANGE_INVALID]']);
    expect(faultsOf(select({ min_values: 0, max_values: 2 }))).toEqual([]);
    expect(faultsOf({ type: 5, custom_id: 'who', min_values: 3, max_values: 2 })).toHaveLength(1);
  });

  it('has no more defaults than can be chosen', () => {
    const chosen = options(2, { default: true });
    expect(faultsOf(select({ options: chosen }))).toEqual([
      'options[SELECT_COMPONENT_INVALID_DEFAULT_VALUES]',
    ]);
    expect(faultsOf(select({ options: chosen, max_values: 2 }))).toEqual([]);
    const users = { type: 5, custom_id: 'who', default_values: [{ id: '1', type: 'user' }] };
    expect(faultsOf(users)).toEqual([]);
    expect(faultsOf({ ...users, min_values: 2, max_values: 3 })).toEqual([
      'default_values[SELECT_COMPONENT_INVALID_DEFAULT_VALUES]',
    ]);
  });
});
