import { Appeal } from '../../domain/appeal.ts';
import { Block } from '../../domain/block.ts';
import { Posting, StaleMark } from '../../domain/card.ts';
import { PersonRecord, SettingRecord } from '../../domain/chosen.ts';
import { CommunityFilm, FilmMerge } from '../../domain/community-film.ts';
import { Card, Goosebump, Moment, Removal, Reply } from '../../domain/moment.ts';
import { factsOf, parseKey, type RecordKey } from '../store/keys.ts';
import { type ReadRecord, readRecord } from '../store/read-record.ts';
import type { RecordStore, StoredRecord } from '../store/record-store.ts';
import { CardMarks } from './card-marks.ts';
import { Library } from './library.ts';

export interface CommunityLog {
  warn(facts: object, message: string): void;
}

export interface LoadedLibrary {
  readonly library: Library;
  readonly marks: CardMarks;
  /** The keys of records that a later release wrote. */
  readonly newer: ReadonlySet<string>;
}

interface Fault {
  readonly fault: string;
  readonly isNewer: boolean;
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
    'unreadable' in row ? { fault: row.unreadable, isNewer: false } : putRecord(key, row.record, loading);
  // Better to hide one moment too many than to show one that somebody removed.
  if (found && key.kind === 'removal') library.hide(key.number);
  return found;
}

/** Without a function for each row: there are hundreds of thousands. */
function putRecord(key: RecordKey, record: unknown, { library, marks, geese }: Loading): Fault | undefined {
  switch (key.kind) {
    case 'moment': {
      const read = readRecord('moment', Moment, record);
      if (read.ok) library.putMoment(read.value, key.number);
      return faultIn(read);
    }
    case 'goosebump': {
      const read = readRecord('goosebump', Goosebump, record);
      if (!read.ok) return read;
      // It was given when it was first given, whether by the button or under which card.
      const goose = geese.get(giftOf(key));
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
    case 'reply': {
      const read = readRecord('reply', Reply, record);
      if (read.ok) library.putReply(key.number, { ...read.value, id: key.id });
      return faultIn(read);
    }
    case 'removal': {
      const read = readRecord('removal', Removal, record);
      if (read.ok) library.putRemoval(key.number, read.value);
      return faultIn(read);
    }
    case 'appeal': {
      const read = readRecord('appeal', Appeal, record);
      if (read.ok) library.putAppeal(key.number, read.value);
      return faultIn(read);
    }
    case 'block': {
      const read = readRecord('block', Block, record);
      if (read.ok) library.putBlock(key.person, read.value);
      return faultIn(read);
    }
    case 'card': {
      const read = readRecord('card', Card, record);
      if (read.ok) library.putCard(key.number, { ...read.value, message: key.message });
      return faultIn(read);
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
    case 'film': {
      const read = readRecord('film', CommunityFilm, record);
      if (read.ok) library.putFilm(read.value);
      return faultIn(read);
    }
    case 'merge': {
      const read = readRecord('merge', FilmMerge, record);
      if (read.ok) library.putMerge(key.film, read.value);
      return faultIn(read);
    }
    case 'setting': {
      const read = readRecord('setting', SettingRecord, record);
      if (read.ok) library.putSetting(key.name, read.value.value);
      return faultIn(read);
    }
    case 'person': {
      const read = readRecord('person', PersonRecord, record);
      if (read.ok) library.putOwnChoices(key.user, read.value.values);
      return faultIn(read);
    }
    // What it says is read when it is told.
    case 'inbox':
      library.news.put(key.user, key.id);
      return undefined;
    // These are read when they are needed; pictures and the log have ranges of their own.
    case 'edit':
    case 'draft':
    case 'query':
    case 'walk':
    case 'notice':
    case 'picture':
    case 'audit':
      return undefined;
  }
}

const giftOf = ({ number, user }: { readonly number: number; readonly user: string }) => `${number}:${user}`;

function faultIn(read: ReadRecord<unknown>): Fault | undefined {
  return read.ok ? undefined : read;
}
