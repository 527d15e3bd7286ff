import { describe, expect, it } from 'vitest';
import { checkCallback } from '../../../sandbox/rules/check-callback.ts';
import { checkMessage } from '../../../sandbox/rules/check-message.ts';
import { checkCommands } from '../../../sandbox/rules/commands/check-commands.ts';
import type { Fault } from '../../../sandbox/rules/fault.ts';
import { press, row, select, text, told, V2 } from './payloads.ts';

const container = (...components: unknown[]) => ({ type: 17, components });
const create = (body: unknown) => checkMessage(body, 'create', []);
const v2 = (...components: unknown[]) => create({ flags: V2, components });
const callback = (body: unknown) => checkCallback(body, []);
const modal = (...components: unknown[]) =>
  callback({ type: 9, data: { custom_id: 'm', title: 'M', components } });
const label = (component: unknown) => ({ type: 18, label: 'Scene', component });
const command = (...options: unknown[]) =>
  checkCommands([
    { name: 'film', description: 'Films', options: [] },
    { name: 'moment', description: 'M', options },
  ]);

const cases: readonly (readonly [string, Fault[], readonly string[]])[] = [
  ['an unknown field of the body', create({ content: 'a', colour: 1 }), ['colour[UNKNOWN_FIELD]']],
  [
    'an unknown field deep in a union',
    v2(container(row({ ...press('a'), size: 1 }))),
    ['components.0.components.0.components.0.size[UNKNOWN_FIELD]'],
  ],
  [
    'two unknown fields',
    v2({ ...text('a'), x: 1, y: 2 }),
    ['components.0.x[UNKNOWN_FIELD]', 'components.0.y[UNKNOWN_FIELD]'],
  ],
  [
    'a field that lacks',
    v2(container({ type: 10 })),
    ['components.0.components.0.content[BASE_TYPE_REQUIRED]'],
  ],
  [
    'a type that does not fit there',
    v2(container(container(text('a')))),
    ['components.0.components.0.type[UNION_TYPE_CHOICES]'],
  ],
  ['no type', v2({ content: 'a' }), ['components.0.type[BASE_TYPE_REQUIRED]']],
  ['a component that is no object', v2('text'), ['components.0[MODEL_TYPE_CONVERT]']],
  ['a text in place of a list', create({ components: 'none' }), ['components[LIST_TYPE_CONVERT]']],
  ['a body that is no object', create('hello'), ['[MODEL_TYPE_CONVERT]']],
  [
    'a text that is too long',
    v2(row({ ...press('a'), label: 'l'.repeat(81) })),
    ['components.0.components.0.label[BASE_TYPE_MAX_LENGTH]'],
  ],
  ['an empty custom id', v2(row(press(''))), ['components.0.components.0.custom_id[BASE_TYPE_MIN_LENGTH]']],
  [
    'a colour out of range',
    v2({ ...container(text('a')), accent_color: 0x1000000 }),
    ['components.0.accent_color[NUMBER_TYPE_MAX]'],
  ],
  [
    'a negative colour',
    v2({ ...container(text('a')), accent_color: -1 }),
    ['components.0.accent_color[NUMBER_TYPE_MIN]'],
  ],
  [
    'a style that is none',
    v2(row({ ...press('a'), style: 9 })),
    ['components.0.components.0.style[BASE_TYPE_CHOICES]'],
  ],
  ['a wrong kind of value', create({ content: 5 }), ['content[STRING_TYPE_CONVERT]']],
  ['a wrong kind of flag', create({ content: 'a', tts: 'yes' }), ['tts[BOOLEAN_TYPE_CONVERT]']],
  [
    'an accessory',
    v2({ type: 9, components: [text('a')], accessory: { type: 11, media: { url: 'no url' } } }),
    ['components.0.accessory.media.url[URL_TYPE_INVALID_URL]'],
  ],
  [
    'an option of a select',
    v2(row(select({ options: [{ label: '', value: 'a' }] }))),
    ['components.0.components.0.options.0.label[BASE_TYPE_MIN_LENGTH]'],
  ],
  [
    'a rule in a callback',
    callback({ type: 4, data: { content: 'a'.repeat(2001) } }),
    ['data.content[BASE_TYPE_MAX_LENGTH]'],
  ],
  [
    'a schema in a callback',
    callback({ type: 7, data: { embeds: [{ title: 5 }] } }),
    ['data.embeds.0.title[STRING_TYPE_CONVERT]'],
  ],
  ['a callback without a type', callback({ data: {} }), ['type[BASE_TYPE_REQUIRED]']],
  ['a callback of another type', callback({ type: 12 }), ['type[BASE_TYPE_CHOICES]']],
  [
    'the child of a label',
    modal(label({ type: 2, style: 1, custom_id: 'a' })),
    ['data.components.0.component.type[UNION_TYPE_CHOICES]'],
  ],
  [
    'a field of a modal',
    modal(label({ type: 4, custom_id: 'a', style: 3 })),
    ['data.components.0.component.style[BASE_TYPE_CHOICES]'],
  ],
  [
    'a suggestion',
    callback({ type: 8, data: { choices: [{ name: '', value: 'a' }] } }),
    ['data.choices.0.name[BASE_TYPE_MIN_LENGTH]'],
  ],
  [
    'a suggestion with an unknown field',
    callback({ type: 8, data: { choices: [{ name: 'a', value: 1, hint: '' }] } }),
    ['data.choices.0.hint[UNKNOWN_FIELD]'],
  ],
  [
    'an option of the second command',
    command({ type: 3, name: 'a', description: 'a', min_value: 1 }),
    ['1.options.0.min_value[UNKNOWN_FIELD]'],
  ],
  [
    'a rule in a subcommand',
    command({
      type: 1,
      name: 'share',
      description: 's',
      options: [{ type: 3, name: 'Film', description: 'f' }],
    }),
    ['1.options.0.options.0.name[APPLICATION_COMMAND_INVALID_NAME]'],
  ],
  [
    'a nonce of a wrong kind',
    create({ content: 'a', nonce: 'n'.repeat(26) }),
    ['nonce[BASE_TYPE_MAX_LENGTH]'],
  ],
];

describe('a fault names its place', () => {
  it.each(cases)('%s', (_, faults, expected) => {
    expect(told(faults)).toEqual(expected);
  });
});
