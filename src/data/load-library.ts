import type { z } from 'zod';
import { CommunityFilm, FilmMerge } from '../domain/community-film.ts';
import { Card, Goosebump, Moment, Removal, Reply } from '../domain/moment.ts';
import { factsOf, parseKey, type RecordKey } from './keys.ts';
import { Library } from './library.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import type { RecordStore, StoredRecord } from './record-store.ts';
import type { RecordKind } from './upgrade.ts';

export interface CommunityLog {
  warn(facts: object, message: string): void;
}

export interface LoadedLibrary {
  readonly library: Library;
  /** The keys of what a later release wrote. */
  readonly newer: ReadonlySet<string>;
}

interface Fault {
  readonly fault: string;
  readonly isNewer: boolean;
}

/** Reads all that a community keeps, in one pass. What can't be read stays where it is, is reported, and is left out. */
export async function loadLibrary(
  guild: string,
  store: RecordStore,
  log: CommunityLog,
): Promise<LoadedLibrary> {
  const library = new Library();
  const newer = new Set<string>();
  for await (const row of store.range(...factsOf(guild))) {
    const found = load(row, library);
    if (!found) continue;
    if (found.isNewer) newer.add(row.key);
    log.warn({ key: row.key, fault: found.fault }, 'record set aside: it can not be read');
  }
  return { library, newer };
}

/** Puts one row into the library. Returns what is wrong with it, in words that quote nobody. */
function load(row: StoredRecord, library: Library): Fault | undefined {
  const key = parseKey(row.key);
  if (!key) return { fault: 'unknown key', isNewer: false };
  // A number whose record can't be read is taken all the same: the next moment must not be kept over it.
  if ('number' in key) library.reserve(key.number);
  const found =
    'unreadable' in row ? { fault: row.unreadable, isNewer: false } : putRecord(key, row.record, library);
  // Better a moment too few in sight than one that somebody removed.
  if (found && key.kind === 'removal') library.hide(key.number);
  return found;
}

function putRecord(key: RecordKey, record: unknown, library: Library): Fault | undefined {
  const put = <T>(kind: RecordKind, schema: z.ZodType<T>, take: (value: T) => void): Fault | undefined => {
    const read: ReadRecord<T> = readRecord(kind, schema, record);
    if (!read.ok) return read;
    take(read.value);
    return undefined;
  };
  switch (key.kind) {
    case 'moment':
      return put('moment', Moment, (moment) => library.putMoment(moment, key.number));
    case 'goosebump':
      return put('goosebump', Goosebump, () => library.putGoosebump(key.number, key.user));
    case 'reply':
      return put('reply', Reply, (reply) => library.putReply(key.number, { ...reply, id: key.id }));
    case 'removal':
      return put('removal', Removal, (removal) => library.putRemoval(key.number, removal));
    case 'card':
      return put('card', Card, (card) => library.putCard(key.number, { ...card, message: key.message }));
    case 'film':
      return put('film', CommunityFilm, (film) => library.putFilm(film));
    case 'merge':
      return put('merge', FilmMerge, (merge) => library.putMerge(key.film, merge));
    // Drafts are read one by one, when their author comes back to them; pictures stand in a range of their own.
    case 'draft':
    case 'picture':
      return undefined;
  }
}
