import { pick, type Random } from '../../harness/seeded.ts';
import type { GatewayEvent } from './corpus.ts';

/** An event with something wrong in it. */
export interface BrokenEvent extends GatewayEvent {
  /** What is wrong, in words that are the same for the same fault: `MESSAGE_CREATE author.id: a number`. */
  readonly what: string;
  /** Where: `MESSAGE_CREATE author.id`. */
  readonly place: string;
}

const DEEP = 2_000;
const LONG = 100_000;

/** What may stand where something else belongs. */
const WRONG: readonly (readonly [what: string, value: unknown])[] = [
  ['left out', undefined],
  ['null', null],
  ['a number', -1],
  ['a fraction', 0.5],
  ['a truth', true],
  ['an empty text', ''],
  ['a text', 'x'],
  ['a long text', 'x'.repeat(LONG)],
  ['a list', []],
  ['a list of nothing', [null]],
  ['an object', {}],
  ['a deep object', deep()],
  ['__proto__', JSON.parse('{"__proto__":{"id":"1"}}')],
];

/** Breaks one thing in the event, anywhere in it, or puts something else in its place. */
export function breakEvent({ event, data }: GatewayEvent, random: Random): BrokenEvent {
  const copy = { data: structuredClone(data) };
  const paths = [...pathsIn(copy.data)];
  const path = random() < 0.05 ? [] : pick(paths, random);
  const [what, value] = pick(WRONG, random);
  put(copy, ['data', ...path], value);
  const place = `${event} ${named(path)}`;
  return { event, data: copy.data, place, what: `${place}: ${what}` };
}

function* pathsIn(value: unknown, at: readonly string[] = []): Generator<readonly string[]> {
  yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* pathsIn(inner, [...at, key]);
}

function put(target: object, path: readonly string[], value: unknown): void {
  let inner = target as Record<string, unknown>;
  for (const key of path.slice(0, -1)) inner = inner[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete inner[last];
  else inner[last] = value;
}

/** Places in a list count as one. */
const named = (path: readonly string[]) =>
  path.length === 0 ? 'as a whole' : path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('.');

function deep(): object {
  let value: object = {};
  for (let level = 0; level < DEEP; level += 1) value = { inner: value };
  return value;
}
