import { inspect, stripVTControlCharacters } from 'node:util';

type Format = 'gray' | 'green' | 'yellow' | 'red';

/** By pino's numbers. */
const LEVELS: Readonly<Record<number, readonly [name: string, format: Format]>> = {
  20: ['debug', 'gray'],
  30: ['info', 'green'],
  40: ['warn', 'yellow'],
  50: ['error', 'red'],
  60: ['fatal', 'red'],
};

/**
 * A line of the log as somebody at a terminal reads it: `14:03:11 warn  card not taken down guild=700… number=128`.
 * @param line the same as JSON
 */
export function readableLine(line: string, isColourful = true): string {
  const { level, time, msg, err, ...facts } = JSON.parse(line) as Record<string, unknown>;
  const paint = (format: Format, text: string) => (isColourful ? painted(format, text) : text);
  const [name, format] = LEVELS[Number(level)] ?? [String(level), 'gray' as const];
  const told = Object.entries(facts).map(([fact, value]) => ` ${paint('gray', `${fact}=`)}${shown(value)}`);
  const trouble = errorLines(err).map((one) => `\n    ${paint('gray', one)}`);
  return `${paint('gray', clock(time))} ${paint(format, name.padEnd(5))} ${msg}${told.join('')}${trouble.join('')}\n`;
}

// Not `styleText`, which looks at standard output in some versions of Node and not in others.
function painted(format: Format, text: string): string {
  const [on, off] = inspect.colors[format] ?? [0, 0];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

function clock(time: unknown): string {
  const date = new Date(String(time));
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Bare if it is one plain word: so nothing in it can move the cursor, or look like another fact. */
function shown(value: unknown): string {
  return typeof value === 'string' && /^[\w:./@+-]+$/.test(value) ? value : JSON.stringify(value);
}

interface LoggedError {
  readonly message?: unknown;
  readonly stack?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
}

function errorLines(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { message, stack, code, cause } = error as LoggedError;
  const own = stripVTControlCharacters(String(stack ?? message)).split('\n');
  const [first = '', ...others] = own.map((line) => line.trim());
  const named = code === undefined ? first : `${first} (${code})`;
  return [named, ...others, ...errorLines(cause).map((line, at) => (at === 0 ? `because of ${line}` : line))];
}
