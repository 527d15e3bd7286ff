import { describe, expect, it } from 'vitest';
import { checkCommands } from '../../../sandbox/rules/index.ts';
import { told } from './payloads.ts';

const command = (fields: object = {}) => ({ name: 'film', description: 'Films', ...fields });
const option = (fields: object = {}) => ({ type: 3, name: 'title', description: 'Title', ...fields });
const check = (...commands: object[]) => told(checkCommands(commands));
const withOptions = (...options: object[]) =>
  check(command({ options })).map((line) => line.replace('0.options.', ''));
const numbered = (count: number, make: (name: string) => object) =>
  Array.from({ length: count }, (_, at) => make(`n${at}`));

describe('commands', () => {
  it('have names that match the pattern, in lower case, translated or not', () => {
    const invalid = '0.name[APPLICATION_COMMAND_INVALID_NAME]';
    for (const name of ['film-info', "l'été", 'क्षण', 'ช่วงเวลา', '순간', '7'])
      expect(check(command({ name }))).toEqual([]);
    for (const name of ['Film', 'film info', 'film!', 'ÉTÉ'])
      expect(check(command({ name }))).toEqual([invalid]);
    expect(check(command({ name_localizations: { tr: 'Film' } }))).toEqual([
      '0.name_localizations.tr[APPLICATION_COMMAND_INVALID_NAME]',
    ]);
  });

  it('differ in name within a type', () => {
    expect(check(command(), command())).toEqual(['1.name[APPLICATION_COMMANDS_DUPLICATE_NAME]']);
    expect(check(command(), { name: 'film', type: 2 }, { name: 'film', type: 3 })).toEqual([]);
  });

  it('have descriptions of 1 to 100 characters, translated or not', () => {
    expect(check({ name: 'film' })).toEqual(['0.description[BASE_TYPE_BAD_LENGTH]']);
    expect(check(command({ description: '' }))).toEqual(['0.description[BASE_TYPE_BAD_LENGTH]']);
    expect(check(command({ description: 'a'.repeat(101) }))).toEqual(['0.description[BASE_TYPE_MAX_LENGTH]']);
    expect(check(command({ description_localizations: { tr: '' } }))).toEqual([
      '0.description_localizations.tr[BASE_TYPE_MIN_LENGTH]',
    ]);
  });

  it('of a context menu have neither description nor options', () => {
    const menu = { name: 'Share as Moment', type: 3 };
    expect(check({ ...menu, description: '', options: [] })).toEqual([]);
    expect(check({ ...menu, description: 'a', options: [option()] })).toEqual([
      '0.description[FIELD_NOT_ALLOWED]',
      '0.options[FIELD_NOT_ALLOWED]',
    ]);
  });

  it('have options that no language calls alike', () => {
    const named = (name: string, name_localizations: object = {}) => option({ name, name_localizations });
    expect(withOptions(named('film', { tr: 'film' }), named('year', { tr: 'yıl', 'es-ES': 'año' }))).toEqual(
      [],
    );
    expect(withOptions(named('film', { tr: 'ad' }), named('title', { tr: 'ad', 'es-ES': 'ad' }))).toEqual([
      '1.name_localizations.tr[APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED]',
    ]);
    expect(withOptions(named('film', { tr: 'title' }), named('title', { tr: 'ad' }))).toEqual([
      '0.name_localizations.tr[APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED]',
    ]);
  });

  it('name file types as groups or as endings with a dot, ten at most', () => {
    const file = (file_types: unknown) =>
      withOptions({ type: 11, name: 'picture', description: 'A picture', file_types });
    expect(file(['image', '.png', '.PDF', '.tar.gz'])).toEqual([]);
    expect(file(['images', 'png', '.', 'image/png'])).toEqual(
      [0, 1, 2, 3].map((at) => `0.file_types.${at}[FILE_TYPE_INVALID]`),
    );
    expect(file(Array.from({ length: 11 }, () => '.png'))).toEqual(['0.file_types[BASE_TYPE_MAX_LENGTH]']);
  });

  it('are at most 100 for chat and 15 for each menu', () => {
    const chat = (count: number) => numbered(count, (name) => command({ name }));
    const menus = (count: number) => numbered(count, (name) => ({ name, type: 3 }));
    expect(check(...chat(100), ...menus(15))).toEqual([]);
    expect(check(...chat(101))).toEqual(['[APPLICATION_COMMANDS_LIMIT_EXCEEDED]']);
    expect(check(...menus(16))).toEqual(['[APPLICATION_COMMANDS_LIMIT_EXCEEDED]']);
  });

  it('are translated into locales of Discord', () => {
    expect(
      check(command({ name_localizations: { mt: 'film' }, description_localizations: { en: 'a' } })),
    ).toEqual(['0.name_localizations.mt[LOCALE_UNKNOWN]', '0.description_localizations.en[LOCALE_UNKNOWN]']);
  });

  it('name the places where they are offered once, and at least one', () => {
    expect(check(command({ contexts: [0, 1, 0], integration_types: [1, 1] }))).toEqual([
      '0.contexts.2[SET_TYPE_ALREADY_CONTAINS_VALUE]',
      '0.integration_types.1[SET_TYPE_ALREADY_CONTAINS_VALUE]',
    ]);
    expect(check(command({ contexts: [] }))).toEqual(['0.contexts[BASE_TYPE_MIN_LENGTH]']);
  });

  it('have at most 8000 characters, of which the longest translation counts', () => {
    const long = (name: string) =>
      option({
        name,
        choices: numbered(25, (one) => ({ name: one.padEnd(99, 'a'), value: one.padEnd(59, 'a') })),
      });
    // 25 × (99 + 59) characters of choices in each option, with 7 of its name and description, and 9 of the command.
    expect(check(command({ options: [long('a1'), long('a2')] }))).toEqual([]);
    const filler = option({ name: 'fill', description: 'a'.repeat(73) });
    expect(check(command({ options: [long('a1'), long('a2'), filler] }))).toEqual([]);
    const translated = { ...filler, description_localizations: { tr: 'a'.repeat(74) } };
    expect(check(command({ options: [long('a1'), long('a2'), translated] }))).toEqual([
      '0[APPLICATION_COMMAND_TOO_LARGE]',
    ]);
  });

  it('have permissions as a bit set in a string', () => {
    expect(check(command({ default_member_permissions: '8', nsfw: false }))).toEqual([]);
    expect(check(command({ default_member_permissions: 'ManageGuild' }))).toHaveLength(1);
  });
});

describe('options', () => {
  it('are at most 25 and differ in name', () => {
    expect(withOptions(...numbered(26, (name) => option({ name })))).toEqual([
      '0.options[BASE_TYPE_MAX_LENGTH]',
    ]);
    expect(withOptions(option(), option())).toEqual(['1.name[APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED]']);
  });

  it('have names and descriptions as commands do', () => {
    expect(withOptions(option({ name: 'Title' }))).toEqual(['0.name[APPLICATION_COMMAND_INVALID_NAME]']);
    expect(withOptions(option({ description: '' }))).toEqual(['0.description[BASE_TYPE_MIN_LENGTH]']);
    expect(withOptions(option({ name_localizations: { xx: 'a' } }))).toEqual([
      '0.name_localizations.xx[LOCALE_UNKNOWN]',
    ]);
  });

  it('that are required come first, in subcommands too', () => {
    const late = [option({ name: 'a' }), option({ name: 'b', required: true })];
    expect(withOptions(...late)).toEqual(['1[APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]']);
    expect(withOptions({ type: 1, name: 's', description: 's', options: late })).toEqual([
      '0.options.1[APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]',
    ]);
    expect(withOptions(...late.toReversed())).toEqual([]);
  });

  it('are subcommands or plain, never both, and subcommands are not required', () => {
    const sub = { type: 1, name: 's', description: 's' };
    expect(check(command({ options: [sub, option()] }))).toEqual([
      '0.options[APPLICATION_COMMAND_OPTIONS_TYPE_INVALID]',
    ]);
    expect(withOptions({ ...sub, required: true })).toEqual(['0.required[FIELD_NOT_ALLOWED]']);
  });

  it('nest as group, subcommand, option and no deeper', () => {
    const group = (name: string, ...options: object[]) => ({ type: 2, name, description: 'g', options });
    const sub = (name: string, ...options: object[]) => ({ type: 1, name, description: 's', options });
    expect(withOptions(group('g', sub('s', option())))).toEqual([]);
    expect(check(command({ options: [group('g', group('h'))] }))).toEqual([
      '0.options.0.options.0.type[BASE_TYPE_CHOICES]',
    ]);
    expect(check(command({ options: [sub('s', sub('t'))] }))).toEqual([
      '0.options.0.options.0.type[UNION_TYPE_CHOICES]',
    ]);
  });

  it('have at most 25 choices that differ', () => {
    const choices = (count: number) => numbered(count, (name) => ({ name, value: name }));
    expect(withOptions(option({ choices: choices(25) }))).toEqual([]);
    expect(withOptions(option({ choices: choices(26) }))).toEqual(['0.choices[BASE_TYPE_MAX_LENGTH]']);
    const same = [
      { name: 'a', value: 'x' },
      { name: 'a', value: 'x' },
    ];
    expect(withOptions(option({ choices: same }))).toEqual([
      '0.choices.1.name[APPLICATION_COMMAND_OPTIONS_CHOICE_DUPLICATED]',
      '0.choices.1.value[APPLICATION_COMMAND_OPTIONS_CHOICE_DUPLICATED]',
    ]);
  });

  it('have choice values of at most 100 characters', () => {
    expect(withOptions(option({ choices: [{ name: 'a', value: 'a'.repeat(101) }] }))).toEqual([
      '0.choices.0.value[BASE_TYPE_MAX_LENGTH]',
    ]);
  });

  it('have choices or autocompletion', () => {
    const choices = [{ name: 'a', value: 'a' }];
    expect(withOptions(option({ choices, autocomplete: true }))).toEqual([
      '0.autocomplete[FIELD_NOT_ALLOWED]',
    ]);
    expect(withOptions(option({ choices: [], autocomplete: true }))).toEqual([]);
  });

  it('have only the fields of their type', () => {
    const extra = (type: number, field: string, value: unknown) =>
      check(command({ options: [option({ type, [field]: value })] }));
    expect(extra(6, 'autocomplete', true)).toEqual(['0.options.0.autocomplete[UNKNOWN_FIELD]']);
    expect(extra(4, 'min_length', 1)).toEqual(['0.options.0.min_length[UNKNOWN_FIELD]']);
    expect(extra(3, 'max_value', 1)).toEqual(['0.options.0.max_value[UNKNOWN_FIELD]']);
    expect(extra(10, 'autocomplete', true)).toEqual([]);
  });

  it('of integers have integers', () => {
    expect(withOptions(option({ type: 4, min_value: 0.5, choices: [{ name: 'a', value: 1.5 }] }))).toEqual([
      '0.min_value[CHOICE_VALUE_TYPE_INVALID]',
      '0.choices.0.value[CHOICE_VALUE_TYPE_INVALID]',
    ]);
    expect(withOptions(option({ type: 10, min_value: 0.5 }))).toEqual([]);
  });
});
