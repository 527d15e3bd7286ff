import { DiscordAPIError } from 'discord.js';
import { pino } from 'pino';
import type { Config } from './config.ts';

/** What the rest of the bot knows of logging: facts, and a sentence that is the same each time. */
export interface Log {
  fatal(facts: object, message: string): void;
  error(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  info(facts: object, message: string): void;
  debug(facts: object, message: string): void;
}

/** Takes the log, a line at a time. */
export interface LogSink {
  write(line: string): void;
}

/** Where a token may stand in facts: in a configuration, in the one of a live source within it, and in headers. */
const SECRETS = [
  'token',
  '*.token',
  '*.*.token',
  '*.*.*.token',
  'headers',
  '*.headers',
  'authorization',
  '*.authorization',
];

/**
 * One JSON object a line on standard output. Errors of Discord's API hold the body of the request, with what people typed, and
 * its address, with the interaction's token: neither is written.
 */
export function createLog(level: Config['logLevel'], sink?: LogSink): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describe },
    redact: SECRETS,
  };
  return sink ? pino(options, sink) : pino(options);
}

interface Described {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
  readonly status?: number;
  readonly method?: string;
  readonly stack?: string | undefined;
  readonly cause?: Described;
}

function describe(error: unknown): Described {
  if (!(error instanceof Error)) return { name: 'NotAnError', message: String(error) };
  return {
    name: error.name,
    message: error.message,
    ...('code' in error && { code: error.code }),
    ...(error instanceof DiscordAPIError && { status: error.status, method: error.method }),
    stack: error.stack,
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
  };
}
