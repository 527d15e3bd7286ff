import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { ROWS } from '../rights/rows.ts';
import { registry } from '../support/offline-bot.ts';
import type { Sender } from '../support/payloads.ts';
import { payloadOf } from '../support/use.ts';
import { hostilePart, hostileText } from './hostile.ts';

/** Discord sends no longer ones. */
const MAX_CUSTOM_ID = 100;

/** A usual use of the bot, with something else in some places. */
interface Attack {
  /** Which of the usual uses of the bot it begins with. */
  readonly row: number;
  /** What the parts of a custom id become, in their order. */
  readonly parts: readonly (string | undefined)[];
  readonly further: string | undefined;
  /** What the texts become that are typed or chosen. */
  readonly texts: readonly (string | undefined)[];
  /** Whether a command is asked for suggestions instead. */
  readonly suggests: boolean;
}

const rarely = <T>(arbitrary: fc.Arbitrary<T>, others: number) =>
  fc.oneof({ weight: others, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const anAttack: fc.Arbitrary<Attack> = fc.record({
  row: fc.nat(ROWS.length - 1),
  parts: fc.array(rarely(hostilePart, 2), { maxLength: 4 }),
  further: rarely(hostilePart, 15),
  texts: fc.array(rarely(hostileText, 1), { maxLength: 6 }),
  suggests: fc.boolean(),
});

/** One after the other, each on what those before have left. */
export const someAttacks = fc.array(anAttack, { minLength: 1, maxLength: 20, size: 'max' });

type Node = Record<string, unknown>;

/** What Discord would send for the usual use, with the changes of the attack. */
export function forged({ row, parts, further, texts, suggests }: Attack, sender: Sender): APIInteraction {
  const use = ROWS[row];
  const part = registry.usable.find(({ kind, name }) => `${kind} ${name}` === use?.part);
  if (!use || !part) throw new Error('no such use');
  const payload = structuredClone(payloadOf(part, { ...use.input, ...sender })) as APIInteraction & {
    data: Node;
  };
  if (typeof payload.data.custom_id === 'string') {
    const [name = '', ...values] = payload.data.custom_id.split(':');
    const forgedValues = values.map((value, at) => parts[at] ?? value);
    const all = further === undefined ? forgedValues : [...forgedValues, further];
    payload.data.custom_id = [name, ...all].join(':').slice(0, MAX_CUSTOM_ID);
  }
  const left = [...texts];
  typeInto(payload.data, left);
  if (!suggests || part.kind !== 'command' || !focusFirst(payload.data)) return payload;
  return { ...payload, type: InteractionType.ApplicationCommandAutocomplete } as APIInteraction;
}

/** Puts texts in the place of what was typed into options and fields, and of what was chosen. */
function typeInto(node: unknown, left: (string | undefined)[]): void {
  if (Array.isArray(node)) {
    for (const inner of node) typeInto(inner, left);
  } else if (typeof node === 'object' && node !== null) {
    const fields = node as Node;
    if (typeof fields.value === 'string') fields.value = left.shift() ?? fields.value;
    if (Array.isArray(fields.values))
      fields.values = fields.values.map((value: unknown) => left.shift() ?? value);
    for (const [name, inner] of Object.entries(fields)) if (name !== 'values') typeInto(inner, left);
  }
}

/** Says that somebody is typing into the first option with text. Returns whether there is one. */
function focusFirst(node: Node): boolean {
  const options = Array.isArray(node.options) ? (node.options as Node[]) : [];
  const typed = options.find(({ value }) => typeof value === 'string');
  if (typed) typed.focused = true;
  return typed !== undefined || options.some((option) => focusFirst(option));
}
