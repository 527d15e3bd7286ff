import { describe, expect, it } from 'vitest';
import { checkCallback, checkCallbackFits, checkChoicesFit } from '../../../sandbox/rules/index.ts';
import { press, row, select, text, told } from './payloads.ts';

const input = (fields: object = {}) => ({ type: 4, custom_id: 'scene', style: 2, ...fields });
const label = (component: object, fields: object = {}) => ({
  type: 18,
  label: 'Scene',
  component,
  ...fields,
});

describe('a modal', () => {
  const show = (components: unknown[], fields: object = {}) =>
    told(checkCallback({ type: 9, data: { custom_id: 'm', title: 'M', components, ...fields } }, [])).map(
      (line) => line.replace('data.', ''),
    );
  const labels = (count: number) =>
    Array.from({ length: count }, (_, at) => label(input({ custom_id: `a${at}` })));

  it('has a title, a custom id and one to five components', () => {
    expect(show(labels(5))).toEqual([]);
    expect(show(labels(6))).toEqual(['components[BASE_TYPE_BAD_LENGTH]']);
    expect(show([])).toEqual(['components[BASE_TYPE_MIN_LENGTH]']);
    expect(show(labels(1), { title: 'a'.repeat(46) })).toEqual(['title[BASE_TYPE_MAX_LENGTH]']);
    expect(show(labels(1), { custom_id: '' })).toEqual(['custom_id[BASE_TYPE_MIN_LENGTH]']);
  });

  it('has labels, texts and rows at its top', () => {
    expect(show([text('a'), ...labels(1)])).toEqual([]);
    expect(show([input()])).toEqual(['components.0.type[UNION_TYPE_CHOICES]']);
    expect(show([row(press('a'))])).toEqual(
      expect.arrayContaining(['components.0.components.0.type[BASE_TYPE_CHOICES]']),
    );
  });

  it('has labels within their lengths, and an emoji is one character of them', () => {
    expect(show([label(input(), { label: '🪿'.repeat(45), description: '🪿'.repeat(100) })])).toEqual([]);
    expect(show([label(input(), { label: '🪿'.repeat(46) })])).toEqual([
      'components.0.label[BASE_TYPE_MAX_LENGTH]',
    ]);
    expect(show([label(input(), { label: 'a'.repeat(46), description: 'a'.repeat(101) })])).toEqual([
      'components.0.label[BASE_TYPE_MAX_LENGTH]',
      'components.0.description[BASE_TYPE_MAX_LENGTH]',
    ]);
  });

  it('has menus whose emoji Discord knows, and uploads of kinds that it knows', () => {
    const options = [{ label: 'Joy', value: 'joy', emoji: { name: 'joy' } }];
    expect(show([label(select({ options }))])).toEqual([
      'components.0.component.options.0.emoji.name[COMPONENT_INVALID_EMOJI]',
    ]);
    const upload = (...file_types: string[]) => label({ type: 19, custom_id: 'f', file_types });
    expect(show([upload('image', '.pdf')])).toEqual([]);
    expect(show([upload('pictures', 'pdf')])).toEqual([
      'components.0.component.file_types.0[FILE_TYPE_INVALID]',
      'components.0.component.file_types.1[FILE_TYPE_INVALID]',
    ]);
  });

  it('has text inputs whose label is that around them', () => {
    expect(show([label(input({ label: 'Scene' }))])).toEqual([
      'components.0.component.label[FIELD_NOT_ALLOWED]',
    ]);
  });

  it('has one labelled text input in a row of the old kind', () => {
    const named = input({ label: 'Scene' });
    expect(show([row(named)])).toEqual([]);
    expect(show([row(input())])).toEqual(['components.0.components.0.label[BASE_TYPE_REQUIRED]']);
    expect(show([row(named, { ...named, custom_id: 'b' })])).toEqual([
      'components.0.components[BASE_TYPE_MAX_LENGTH]',
    ]);
  });

  it('has text inputs of possible lengths, and values that fit', () => {
    const faultsOf = (fields: object) => show([label(input(fields))]);
    expect(faultsOf({ value: '' })).toEqual(['components.0.component.value[BASE_TYPE_BAD_LENGTH]']);
    expect(faultsOf({ value: '🪿'.repeat(10), max_length: 10 })).toEqual([]);
    expect(faultsOf({ value: '🪿'.repeat(11), max_length: 10 })).toEqual([
      'components.0.component.value[BASE_TYPE_MAX_LENGTH]',
    ]);
    expect(faultsOf({ min_length: 5, max_length: 5, value: 'abcde' })).toEqual([]);
    expect(faultsOf({ min_length: 6, max_length: 5 })).toEqual([
      'components.0.component.min_length[TEXT_INPUT_RANGE_INVALID]',
    ]);
    expect(faultsOf({ max_length: 5, value: 'abcdef' })).toEqual([
      'components.0.component.value[BASE_TYPE_MAX_LENGTH]',
    ]);
    expect(faultsOf({ max_length: 4001 })).toEqual(['components.0.component.max_length[NUMBER_TYPE_MAX]']);
  });

  it('has custom ids that differ', () => {
    expect(show([label(input()), label(input())])).toEqual([
      'components.1.component.custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
    ]);
  });

  it('has ids that differ', () => {
    const numbered = (customId: string) => label(input({ custom_id: customId }), { id: 7 });
    expect(show([numbered('a'), numbered('b')])).toEqual(['components.1.id[COMPONENT_ID_DUPLICATED]']);
  });

  it('asks for at least one of what is required', () => {
    const low = 'components.0.component.min_values[NUMBER_TYPE_MIN]';
    expect(show([label(select({ min_values: 0, required: true }))])).toEqual([low]);
    expect(show([label(select({ min_values: 0 }))])).toEqual([low]);
    expect(show([label({ type: 19, custom_id: 'file', min_values: 0 })])).toEqual([low]);
    expect(show([label(select({ min_values: 0, required: false }))])).toEqual([]);
  });

  it('has nothing disabled', () => {
    expect(show([label(select({ disabled: true }))])).toEqual([
      'components.0.component.disabled[FIELD_NOT_ALLOWED]',
    ]);
  });

  it('has one default in a radio group, and any number in a checkbox group', () => {
    const options = ['a', 'b'].map((value) => ({ label: value, value, default: true }));
    expect(show([label({ type: 21, custom_id: 'r', options })])).toEqual([
      'components.0.component.options[SELECT_COMPONENT_INVALID_DEFAULT_VALUES]',
    ]);
    expect(show([label({ type: 22, custom_id: 'c', options })])).toEqual([]);
  });
});

describe('suggestions', () => {
  const suggest = (choices: unknown[]) => told(checkCallback({ type: 8, data: { choices } }, []));
  const choice = (fields: object = {}) => ({ name: 'a', value: 'a', ...fields });

  it('are at most 25', () => {
    expect(suggest(Array(25).fill(choice()))).toEqual([]);
    expect(suggest(Array(26).fill(choice()))).toEqual(['data.choices[BASE_TYPE_MAX_LENGTH]']);
  });

  it('have names and values of at most 100 characters', () => {
    expect(suggest([choice({ name: 'a'.repeat(101) })])).toEqual([
      'data.choices.0.name[BASE_TYPE_MAX_LENGTH]',
    ]);
    expect(suggest([choice({ value: 'a'.repeat(101) })])).toEqual([
      'data.choices.0.value[BASE_TYPE_MAX_LENGTH]',
    ]);
  });

  it("are translated into Discord's locales", () => {
    expect(suggest([choice({ name_localizations: { mt: 'a' } })])).toEqual([
      'data.choices.0.name_localizations.mt[LOCALE_UNKNOWN]',
    ]);
  });

  it('suit the type of the option', () => {
    const values = (value: unknown) => ({ type: 8, data: { choices: [choice({ value })] } });
    expect(checkChoicesFit(values('a'), 3)).toEqual([]);
    expect(checkChoicesFit(values(2019), 4)).toEqual([]);
    expect(checkChoicesFit(values(7.5), 10)).toEqual([]);
    expect(told(checkChoicesFit(values(7.5), 4))).toEqual([
      'data.choices.0.value[CHOICE_VALUE_TYPE_INVALID]',
    ]);
    expect(checkChoicesFit(values(2019), 3)).toHaveLength(1);
    expect(checkChoicesFit(values('2019'), 10)).toHaveLength(1);
  });
});

describe('an answer fits its interaction', () => {
  const fitting = (interaction: number, hasMessage: boolean) =>
    [4, 5, 6, 7, 8, 9].filter((type) => checkCallbackFits(type, interaction, hasMessage).length === 0);

  it.each([
    ['a command', 2, false, [4, 5, 9]],
    ['a component', 3, true, [4, 5, 6, 7, 9]],
    ['an autocompletion', 4, false, [8]],
    ['a modal from a command', 5, false, [4, 5]],
    ['a modal from a component', 5, true, [4, 5, 6, 7]],
  ] as const)('%s', (_, interaction, hasMessage, expected) => {
    expect(fitting(interaction, hasMessage)).toEqual(expected);
  });

  it('is told at the type', () => {
    expect(told(checkCallbackFits(9, 5, false))).toEqual(['type[BASE_TYPE_CHOICES]']);
  });
});
