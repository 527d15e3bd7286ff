import { describe, expect, it } from 'vitest';
import {
  cutWords,
  problemsOf,
  rangeWords,
  takeFiles,
} from '../../../sandbox/web/forms/fields/field-checks.ts';
import {
  type FieldValue,
  initialValues,
  isChanged,
  wireValues,
} from '../../../sandbox/web/forms/fields/field-values.ts';
import { type Field, type FieldComponent, fieldsOf } from '../../../sandbox/web/forms/fields/form-fields.ts';

const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));
const text = { type: 4, custom_id: 'f', style: 2 } as const;
const menu = { type: 3, custom_id: 'f', options } as const;
const boxes = { type: 22, custom_id: 'f', options } as const;
const radios = { type: 21, custom_id: 'f', options } as const;
const files = { type: 19, custom_id: 'f' } as const;

const field = (component: object): Field => ({ component: component as FieldComponent, label: 'Field' });
const problem = (component: object, value: FieldValue) => problemsOf([field(component)], { f: value }).f;
const initial = (component: object) => initialValues([field(component)]).f;
const file = (name: string, size = 1) => ({ name, size });

describe('the fields of a form', () => {
  it('come from labels and from rows of the older kind, in order', () => {
    const data = {
      custom_id: 'form',
      title: 'Form',
      components: [
        { type: 18, label: 'New', description: 'Of today', component: { ...text, custom_id: 'new' } },
        { type: 10, content: 'Words' },
        { type: 1, components: [{ ...text, custom_id: 'old', label: 'Old' }] },
      ],
    } as unknown as Parameters<typeof fieldsOf>[0];
    expect(fieldsOf(data)).toMatchObject([
      { label: 'New', description: 'Of today', component: { custom_id: 'new' } },
      { label: 'Old', component: { custom_id: 'old' } },
    ]);
  });
});

describe('what a field holds at first', () => {
  it.each([
    ['nothing', text, ''],
    ['a text', { ...text, value: 'Hello' }, 'Hello'],
    ['an empty menu', menu, []],
    ['default options', { ...menu, options: [options[0], { ...options[1], default: true }] }, ['b']],
    ['default people', { type: 5, custom_id: 'f', default_values: [{ id: '7', type: 'user' }] }, ['7']],
    ['no choice', radios, ''],
    ['a default choice', { ...radios, options: [{ ...options[0], default: true }] }, 'a'],
    [
      'default boxes',
      { ...boxes, options: options.map((each) => ({ ...each, default: true })) },
      ['a', 'b', 'c'],
    ],
    ['an empty box', { type: 23, custom_id: 'f' }, false],
    ['a ticked box', { type: 23, custom_id: 'f', default: true }, true],
    ['no files', files, []],
  ])('%s', (_, component, expected) => {
    expect(initial(component)).toEqual(expected);
  });
});

describe('what keeps a form from being sent', () => {
  it.each<[string, object, FieldValue, string | undefined]>([
    ['a text is required by default', text, '', 'This field is required.'],
    ['unless it is not', { ...text, required: false }, '', undefined],
    ['too short', { ...text, min_length: 20 }, 'goosebu', 'At least 20 characters; you have 7.'],
    [
      'too short, though not required',
      { ...text, required: false, min_length: 2 },
      'a',
      'At least 2 characters; you have 1.',
    ],
    ['as short as may be', { ...text, min_length: 7 }, 'goosebu', undefined],
    ['too long', { ...text, max_length: 1 }, 'ab', 'At most 1 character; you have 2.'],
    ['too long for Discord', text, 'a'.repeat(4_001), 'At most 4,000 characters; you have 4,001.'],
    ['as long as may be', text, 'a'.repeat(4_000), undefined],
    ['nothing chosen', menu, [], 'This field is required.'],
    ['nothing to choose', { ...menu, required: false, min_values: 0 }, [], undefined],
    ['too few', { ...menu, min_values: 2, max_values: 3 }, ['a'], 'Choose at least 2.'],
    ['none of two', { ...menu, min_values: 2, max_values: 3 }, [], 'Choose at least 2.'],
    [
      'too few, though none would do',
      { ...menu, required: false, min_values: 2, max_values: 3 },
      ['a'],
      'Choose at least 2.',
    ],
    ['too many', menu, ['a', 'b'], 'Choose at most 1.'],
    ['boxes: all may be ticked by default', boxes, ['a', 'b', 'c'], undefined],
    ['too many boxes', { ...boxes, max_values: 2 }, ['a', 'b', 'c'], 'Choose at most 2.'],
    ['no radio', radios, '', 'This field is required.'],
    ['no radio needed', { ...radios, required: false }, '', undefined],
    ['a box may be empty', { type: 23, custom_id: 'f' }, false, undefined],
    ['no file', files, [], 'This field is required.'],
    ['too few files', { ...files, min_values: 2, max_values: 3 }, [file('a.png')], 'Add at least 2 files.'],
    ['files enough', { ...files, min_values: 1, max_values: 3 }, [file('a.png')], undefined],
  ])('%s', (_, component, value, words) => {
    expect(problem(component, value)).toBe(words);
  });
});

describe('a pasted text', () => {
  it.each([
    [4_000, 4_000, undefined],
    [4_000, 100_000, 'Only the first 4,000 of 100,000 characters fit; the rest was not pasted.'],
    [0, 12, 'The field is full: none of the 12 characters was pasted.'],
  ])('room for %i of %i', (room, length, words) => {
    expect(cutWords(room, length)).toBe(words);
  });
});

describe('how many may be chosen', () => {
  it.each([
    [{ min: 2, max: 3 }, '2 to 3'],
    [{ min: 0, max: 3 }, 'up to 3'],
    [{ min: 2, max: 2 }, '2'],
  ])('%o', (range, words) => {
    expect(rangeWords(range)).toBe(words);
  });
});

describe('taking files', () => {
  const megabyte = 1024 ** 2;
  const rules = { max: 2, limit: 10 * megabyte, types: [] };
  const names = (held: readonly { name: string }[]) => held.map(({ name }) => name);

  it('keeps those that are there, and tells what is too large', () => {
    const taken = takeFiles([file('a.png')], [file('b.png', 12.3 * megabyte), file('c.png')], rules);
    expect(names(taken.files)).toEqual(['a.png', 'c.png']);
    expect(taken.problems).toEqual(['b.png is 12.3 MB; the limit is 10 MB.']);
  });

  it('tells which are too many', () => {
    const taken = takeFiles([file('a')], [file('b'), file('c'), file('d')], rules);
    expect(names(taken.files)).toEqual(['a', 'b']);
    expect(taken.problems).toEqual(['At most 2 files go here. Not added: c, d.']);
  });

  it('replaces the only one', () => {
    expect(takeFiles([file('a')], [file('b')], { ...rules, max: 1 })).toEqual({
      files: [file('b')],
      problems: [],
    });
  });

  it('takes only the kinds that go there', () => {
    const types = ['image', '.srt'];
    const added = [file('a.PNG'), file('b.SRT'), file('c.pdf')];
    const taken = takeFiles([], added, { ...rules, types });
    expect(names(taken.files)).toEqual(['a.PNG', 'b.SRT']);
    expect(taken.problems).toEqual(["c.pdf can't be added here. Allowed: image, .srt."]);
  });
});

describe('the values of a form', () => {
  it('are changed when something else is in a field, not when the order is another', () => {
    expect(isChanged({ f: ['a', 'b'], g: '' }, { f: ['b', 'a'], g: '' })).toBe(false);
    expect(isChanged({ f: ['a'], g: '' }, { f: ['a', 'b'], g: '' })).toBe(true);
    expect(isChanged({ f: ['a'], g: '' }, { f: ['a'], g: 'x' })).toBe(true);
    expect(isChanged({ f: false }, { f: true })).toBe(true);
  });

  it('go over the wire with files by their place in the parcel', () => {
    const sent: string[] = [];
    const values = { text: 'Hi', box: true, menu: ['a'], none: [], files: [file('a.png'), file('b.png')] };
    const add = ({ name }: { name: string }) => ({ file: sent.push(name) - 1 });
    expect(wireValues(values, add)).toEqual({
      text: 'Hi',
      box: true,
      menu: ['a'],
      none: [],
      files: [{ file: 0 }, { file: 1 }],
    });
    expect(sent).toEqual(['a.png', 'b.png']);
  });
});
