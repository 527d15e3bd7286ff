import { type ParseArgsConfig, parseArgs } from 'node:util';

export type Flags = NonNullable<ParseArgsConfig['options']>;

/** An argument that isn't understood; the message says what would be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * @param allowed says in words what may be typed
 * @throws UsageError
 */
export function readFlags<const F extends Flags>(args: readonly string[], flags: F, allowed: string) {
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(`${reason}. ${allowed}`, { cause: error });
  }
}

export interface Bounds {
  readonly otherwise: number;
  readonly min: number;
  readonly max: number;
}

/** @throws UsageError */
export function wholeNumber(
  flag: string,
  typed: string | undefined,
  { otherwise, min, max }: Bounds,
  allowed: string,
): number {
  if (typed === undefined) return otherwise;
  const value = Number(typed);
  if (/^\d+$/.test(typed) && value >= min && value <= max) return value;
  throw new UsageError(`${flag} ${typed} is not understood. ${allowed}`);
}
