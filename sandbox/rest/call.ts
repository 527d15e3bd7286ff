import { type Fault, fault, type UploadedFile } from '../rules/index.ts';
import { Violation } from './errors.ts';

export interface IncomingFile extends UploadedFile {
  readonly bytes: Uint8Array;
}

/** One request to the API, already read. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly IncomingFile[];
}

/** A route of the API. It returns the answer as JSON; `undefined` means 204. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v10`. */
  readonly path: string;
  /** The route's own token authorises, not the bot's. */
  readonly open?: boolean;
  readonly status?: number;
  handle(call: Call): unknown;
}

/** @throws if the rules found faults */
export function assertLawful(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Violation(faults);
}

/** The ids of a route's path; everything else in it is no number. */
const ids = ['application', 'channel', 'command', 'guild', 'interaction', 'message', 'user'];
const MAX_SNOWFLAKE = 2n ** 63n - 1n;

/** @throws if an id of the path is none: Discord names its parameter and answers 400 */
export function assertIds(params: Call['params']): void {
  const malformed = ids.filter((name) => {
    const id = params[name];
    return id !== undefined && id !== '@original' && !(/^\d{1,19}$/.test(id) && BigInt(id) <= MAX_SNOWFLAKE);
  });
  assertLawful(
    malformed.map((name) =>
      fault([`${name}_id`], 'NUMBER_TYPE_COERCE', `Value "${params[name]}" is not snowflake.`),
    ),
  );
}

export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`the route has no parameter ${name}`);
  return value;
}
