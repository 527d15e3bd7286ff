import { Posting, StaleMark } from '../../domain/card.ts';
import { Goosebump } from '../../domain/moment.ts';
import { factsOf } from '../store/key-ranges.ts';
import { parseKey, type RecordKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { RecordStore, StoredRecord } from '../store/record-store.ts';
import { CardMarks } from './card-marks.ts';
import { Library } from './library.ts';
import { type Fault, faultIn, putRecord } from './put-record.ts';

export interface CommunityLog {
  warn(facts: object, message: string): void;
}

export interface LoadedLibrary {
  readonly library: Library;
  readonly marks: CardMarks;
  /** The keys of records that a later release wrote. */
  readonly newer: ReadonlySet<string>;
}

/** Reads all that a community stores, in one pass. Records that can't be read are reported, left out, and kept as they are. */
export async function loadLibrary(
  guild: string,
  store: RecordStore,
  log: CommunityLog,
): Promise<LoadedLibrary> {
  const library = new Library();
  const marks = new CardMarks();
  const newer = new Set<string>();
  const geese: Loading['geese'] = new Map();
  for await (const row of store.range(...factsOf(guild))) {
    const found = load(row, { library, marks, geese });
    if (!found) continue;
    if (found.isNewer) newer.add(row.key);
    log.warn({ key: row.key, fault: found.fault }, 'record set aside: it cannot be read');
  }
  for (const { number, user, at } of geese.values()) library.putGoosebump(number, user, 'goose', at);
  return { library, marks, newer };
}

/** A person's first 🪿 on a moment. */
interface GivenGoose {
  readonly number: number;
  readonly user: string;
  readonly at: number;
}

interface Loading {
  readonly library: Library;
  readonly marks: CardMarks;
  /** By moment and person. They come before what the button gave, because of their keys. */
  readonly geese: Map<string, GivenGoose>;
}

/** Puts one row into the library. Returns what is wrong with it, without quoting anybody. */
function load(row: StoredRecord, loading: Loading): Fault | undefined {
  const { library } = loading;
  const key = parseKey(row.key);
  if (!key) return { fault: 'unknown key', isNewer: false };
  // The number is taken even if its record can't be read: the next moment must not overwrite it.
  if ('number' in key) library.reserve(key.number);
  const found =
    'unreadable' in row ? { fault: row.unreadable, isNewer: false } : putRow(key, row.record, loading);
  // Better to hide one moment too many than to show one that somebody removed.
  if (found && (key.kind === 'removal' || key.kind === 'verdict')) library.hide(key.number);
  return found;
}

/** Marks are kept beside the library, and 🪿 are put in when all are read. */
function putRow(key: RecordKey, record: unknown, { library, marks, geese }: Loading): Fault | undefined {
  switch (key.kind) {
    case 'goosebump': {
      const read = readRecord('goosebump', Goosebump, record);
      if (!read.ok) return read;
      // It was given when it was first given, whether by the button or under which card.
      const goose = geese.size === 0 ? undefined : geese.get(giftOf(key));
      library.putGoosebump(
        key.number,
        key.user,
        'button',
        Math.min(read.value.at, goose?.at ?? read.value.at),
      );
      return undefined;
    }
    case 'goose': {
      const read = readRecord('goose', Goosebump, record);
      if (!read.ok) return read;
      const { at } = read.value;
      const { number, user } = key;
      const known = geese.get(giftOf(key));
      if (!known || at < known.at) geese.set(giftOf(key), { number, user, at });
      return undefined;
    }
    case 'posting': {
      const read = readRecord('posting', Posting, record);
      if (read.ok) marks.putPosting({ ...read.value, number: key.number, after: key.after });
      return faultIn(read);
    }
    case 'stale': {
      const read = readRecord('stale', StaleMark, record);
      if (read.ok) marks.putStale(key.number);
      return faultIn(read);
    }
    default:
      return putRecord(key, record, library);
  }
}

const giftOf = ({ number, user }: { readonly number: number; readonly user: string }) => `${number}:${user}`;
