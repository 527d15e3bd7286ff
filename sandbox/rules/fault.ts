/** One thing that Discord would refuse in a request's body. */
export interface Fault {
  /** Where in the body: keys of objects and indexes of arrays; empty for the body as a whole. */
  readonly path: FaultPath;
  /** Discord's own code if known (`BASE_TYPE_REQUIRED`), else a name in the same form. */
  readonly code: string;
  readonly message: string;
}

/** A message without anything in it, and a file that is too large: Discord answers these with codes of their own. */
export const EMPTY = 'MESSAGE_EMPTY';
export const TOO_LARGE = 'BASE_TYPE_FILE_SIZE';

export type FaultPath = readonly (string | number)[];

/** A level of Discord's nested error object: faults of this place under `_errors`, deeper ones under their keys. */
interface ErrorTree {
  _errors?: { readonly code: string; readonly message: string }[];
  [key: string]: ErrorTree | { readonly code: string; readonly message: string }[] | undefined;
}

export interface ErrorBody {
  readonly code: 50035;
  readonly message: 'Invalid Form Body';
  readonly errors: ErrorTree;
}

export function fault(path: FaultPath, code: string, message: string): Fault {
  return { path, code, message };
}

export function required(path: FaultPath, message = 'This field is required'): Fault {
  return fault(path, 'BASE_TYPE_REQUIRED', message);
}

export function notAllowed(path: FaultPath, message: string): Fault {
  return fault(path, 'FIELD_NOT_ALLOWED', message);
}

export function choices(path: FaultPath, values: readonly unknown[]): Fault {
  return fault(path, 'BASE_TYPE_CHOICES', `Value must be one of (${values.map(quoted).join(', ')}).`);
}

export function tooLong(path: FaultPath, maximum: number): Fault {
  return fault(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${maximum} or fewer in length.`);
}

export function badLength(path: FaultPath, minimum: number, maximum: number): Fault {
  return fault(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${minimum} and ${maximum} in length.`);
}

/** The same faults, with their paths seen from further out. */
export function within(prefix: FaultPath, faults: readonly Fault[]): Fault[] {
  return faults.map((one) => ({ ...one, path: [...prefix, ...one.path] }));
}

/** The body with which Discord answers, status 400 (https://docs.discord.com/developers/reference#error-messages). */
export function toErrorBody(faults: readonly Fault[]): ErrorBody {
  const errors: ErrorTree = {};
  for (const { path, code, message } of faults) {
    let level = errors;
    for (const key of path) level = deeper(level, String(key));
    level._errors = [...(level._errors ?? []), { code, message }];
  }
  return { code: 50035, message: 'Invalid Form Body', errors };
}

function deeper(level: ErrorTree, key: string): ErrorTree {
  // The own-property test keeps an unknown field called `constructor` or `__proto__` from reaching the prototype.
  const found = Object.hasOwn(level, key) ? level[key] : undefined;
  if (found && !Array.isArray(found)) return found;
  const made: ErrorTree = {};
  Object.defineProperty(level, key, { value: made, enumerable: true, configurable: true, writable: true });
  return made;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
