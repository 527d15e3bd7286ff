import { readFile, writeFile } from 'node:fs/promises';
import type { Point } from './points.ts';

/** Times of several uses, in milliseconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

/** What was measured of one bot. Times are in milliseconds, memory and sizes in bytes. */
export interface Measured extends Point {
  /** Moments in the largest guild. */
  readonly largest: number;
  readonly databaseBytes: number;
  /** From the process to Discord's readiness. */
  readonly startMs: number;
  /** From then until the bot had looked after each guild and was at rest. */
  readonly unrestMs: number;
  /** Resident memory when nobody has used the bot, and V8 has tidied up. */
  readonly restBytes: number;
  /** The first answer in the largest guild, whose moments are read for it. */
  readonly firstAnswerMs: number;
  /** All uses. */
  readonly uses: Spread;
  /** Those in guilds that had been used before. */
  readonly warm: Spread;
  /** Those that were the first in their guild. */
  readonly cold: Spread;
  readonly byUse: Readonly<Record<string, Spread>>;
  /** Resident memory after all uses. */
  readonly usedBytes: number;
  /** The most that was ever resident. */
  readonly peakBytes: number;
  readonly conditions: Conditions;
}

export interface Conditions {
  /** As in `2026-12-01`. */
  readonly date: string;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  /** Processes that wanted a core while this was measured, on average over a minute. With two, the benchmark itself is all. */
  readonly load: number;
  /** Whether little else ran on the machine. */
  readonly quiet: boolean;
}

/** What was measured before; nothing if there is no such file. */
export async function readResults(file: string): Promise<readonly Measured[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as readonly Measured[];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Writes the results with a new one, in the place of an earlier one of the same point. */
export async function addResult(file: string, measured: Measured): Promise<readonly Measured[]> {
  const others = (await readResults(file)).filter((one) => !isSame(one, measured));
  const all = [...others, measured].sort(inOrder);
  await writeFile(file, `${JSON.stringify(all, undefined, 2)}\n`);
  return all;
}

const isSame = (one: Point, other: Point): boolean => inOrder(one, other) === 0;

const inOrder = (one: Point, other: Point): number =>
  // From SQLite to PostgreSQL.
  other.database.localeCompare(one.database) || one.guilds - other.guilds || one.moments - other.moments;
