import type { Measured } from './results.ts';

const HEAD = [
  'moments',
  'guilds',
  'database',
  'in the largest guild',
  'on the disk, MB',
  'start, s',
  'then busy, s',
  'at rest, MB',
  'after use, MB',
  'at most, MB',
  'p50, ms',
  'p99, ms',
  'p99 used before, ms',
  'first answer in the largest, ms',
];

const NAMES = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const;

/** A table in Markdown, as docs/growth.md has it. */
export function tableOf(results: readonly Measured[]): string {
  const rows = results.map((one) => [
    whole(one.moments),
    whole(one.guilds),
    NAMES[one.database],
    whole(one.largest),
    mb(one.databaseBytes),
    (one.startMs / 1_000).toFixed(1),
    (one.unrestMs / 1_000).toFixed(0),
    mb(one.restBytes),
    mb(one.usedBytes),
    mb(one.peakBytes),
    one.uses.p50.toFixed(1),
    whole(Math.round(one.uses.p99)),
    whole(Math.round(one.warm.p99)),
    whole(one.firstAnswerMs),
  ]);
  return [HEAD, HEAD.map((_, at) => (at === 2 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const whole = (value: number): string => value.toLocaleString('en');
const mb = (bytes: number): string => whole(Math.round(bytes / 1_000_000));
