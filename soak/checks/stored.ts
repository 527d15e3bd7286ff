import { promisify } from 'node:util';
import sqlite3 from 'sqlite3';
import { cipher } from '../../harness/encryption.ts';
import { openEnvelope } from '../../src/data/store/envelope.ts';
import { factsOf } from '../../src/data/store/key-ranges.ts';
import { parseKey, type RecordKey } from '../../src/data/store/keys.ts';
import { Moment, Reply } from '../../src/domain/moment.ts';

interface StoredMoment {
  readonly text: string;
  readonly author: string;
  readonly hasPicture: boolean;
  readonly isRemoved: boolean;
  /** Who gave a goosebump, in whatever way. */
  readonly givers: ReadonlySet<string>;
  readonly replies: number;
}

/** What the database holds, read without the bot's own library, so that a fault there shows. */
export interface Stored {
  readonly moments: ReadonlyMap<number, StoredMoment>;
  /** Every single deed that is kept, in the words of `fact`. */
  readonly facts: ReadonlySet<string>;
  /** What is wrong with the file, or with what it holds. */
  readonly faults: readonly string[];
}

/** One thing that was done, as text to compare. */
export const fact = {
  moment: (text: string) => `moment "${text}"`,
  goosebump: (number: number, user: string) => `goosebump of ${user} on #${number} by button`,
  goose: (number: number, user: string) => `🪿 of ${user} on #${number}`,
  reply: (number: number, text: string) => `reply to #${number} "${text}"`,
  removal: (number: number) => `removal of #${number}`,
};

interface Entry {
  moment: Moment | undefined;
  isRemoved: boolean;
  readonly givers: Set<string>;
  replies: number;
}

/** Reads what one community stores, while the bot runs or not. */
export async function readStored(file: string, guild: string): Promise<Stored> {
  const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY);
  try {
    const all = (sql: string, values: readonly string[] = []): Promise<readonly Row[]> =>
      new Promise((resolve, reject) => {
        database.all<Row>(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)));
      });
    const checked = await all('PRAGMA integrity_check');
    const rows = await all('SELECT key, value FROM keyv WHERE key > ? AND key < ?', factsOf(guild));
    const damage = checked.map(({ integrity_check: said }) => String(said)).filter((said) => said !== 'ok');
    return summed(rows, damage);
  } finally {
    await promisify(database.close.bind(database))();
  }
}

interface Row {
  readonly key: string;
  readonly value: unknown;
  readonly integrity_check?: unknown;
}

function summed(rows: readonly Row[], damage: readonly string[]): Stored {
  const entries = new Map<number, Entry>();
  const facts = new Set<string>();
  const faults = damage.map((what) => `the database is damaged: ${what}`);
  for (const { key, value } of rows) {
    const parsed = parseKey(key);
    try {
      if (!parsed) throw new Error('no key of ours');
      take(entries, facts, parsed, openEnvelope(key, value, cipher).value);
    } catch (error) {
      faults.push(`${key} can't be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const moments = new Map<number, StoredMoment>();
  for (const [number, { moment, ...entry }] of entries) {
    // Of one that was erased, only its removal is left.
    const isErased = entry.isRemoved && entry.givers.size === 0 && entry.replies === 0;
    if (!moment && isErased) continue;
    if (!moment) faults.push(`#${number} has records, but no moment`);
    else {
      const { text, author, picture } = moment;
      moments.set(number, { ...entry, text, author: author.id, hasPicture: picture !== undefined });
    }
  }
  return { moments, facts, faults };
}

function take(entries: Map<number, Entry>, facts: Set<string>, key: RecordKey, record: unknown): void {
  if (!('number' in key) || key.kind === 'posting' || key.kind === 'stale') return;
  const { number } = key;
  const entry = entries.get(number) ?? {
    moment: undefined,
    isRemoved: false,
    givers: new Set(),
    replies: 0,
  };
  entries.set(number, entry);
  switch (key.kind) {
    case 'moment': {
      const moment = Moment.parse(record);
      entry.moment = moment;
      facts.add(fact.moment(moment.text));
      break;
    }
    case 'goosebump':
      entry.givers.add(key.user);
      facts.add(fact.goosebump(number, key.user));
      break;
    case 'goose':
      entry.givers.add(key.user);
      facts.add(fact.goose(number, key.user));
      break;
    case 'reply':
      entry.replies += 1;
      facts.add(fact.reply(number, Reply.parse(record).text));
      break;
    case 'removal':
      entry.isRemoved = true;
      facts.add(fact.removal(number));
      break;
  }
}
