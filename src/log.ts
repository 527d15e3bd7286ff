import { DiscordAPIError } from 'discord.js';
import { pino } from 'pino';
import type { Config } from './config.ts';
import { readableLine } from './log-lines.ts';
import { gatheringOutput } from './log-output.ts';

/** Logging for the rest of the bot: facts, and a constant message. */
export interface Log {
  fatal(facts: object, message: string): void;
  error(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  info(facts: object, message: string): void;
  debug(facts: object, message: string): void;
}

/** Receives the log, one line at a time. */
export interface LogSink {
  write(line: string): void;
}

/** Where facts may contain a token: in a configuration, in a live source's configuration within it, and in headers. */
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

/** For a terminal: lines that a person can read. */
export function terminalSink(output: NodeJS.WriteStream): LogSink {
  const isColourful = output.hasColors() && !process.env.NO_COLOR;
  return { write: (line) => void output.write(readableLine(line, isColourful)) };
}

/**
 * Writes one JSON object per line, to standard output if there is no sink. Errors of Discord's API contain the request's body, with what people
 * typed, and its address, with the interaction's token: neither is written.
 * @param base facts in each line
 */
export function createLog(level: Config['logLevel'], sink?: LogSink, base: object | null = null): Log {
  const options = {
    level,
    base,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describe },
    redact: SECRETS,
  };
  return pino(options, sink ?? gatheringOutput());
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
