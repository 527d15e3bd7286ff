import type { z } from 'zod';
import type { Wishes } from '../../domain/erasure.ts';
import type { RecordKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { RecordKind } from '../store/upgrade.ts';

/** Whose data is looked for in a community. */
export interface Subject {
  readonly id: string;
  /** Whether the moment with that number is theirs. */
  readonly told: (number: number) => boolean;
}

/** Somebody who has their data erased. */
export interface Erased extends Subject {
  readonly wishes: Wishes;
  /** When they asked for it, in milliseconds since 1970: what they did later stays. */
  readonly at: number;
  /** What the author of what is kept is called. */
  readonly name: string;
  /** By which the log knows them from now on. */
  readonly hash?: string | undefined;
}

/** Where a person finds a record in their export: each is a file. */
export const SECTIONS = [
  'moments',
  'earlier-versions',
  'waiting',
  'replies',
  'goosebumps',
  'shown',
  'watchlist',
  'chains',
  'settings',
  'drafts',
  'searches',
  'random-moments',
  'films',
  'news',
  'reports',
  'moderation',
  'erasure',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface Exported {
  readonly section: Section;
  /** Plain data, as a person can read it. */
  readonly entry: object;
  /** The picture that goes with it. */
  readonly picture?: { readonly id: string; readonly name: string } | undefined;
}

/**
 * What becomes of a record when a person has their data erased. `moment`: it goes with everything that belongs to it, and its
 * number stays as a gap. A record may be kept under another key, if the key leads to the person.
 */
export type Fate =
  /** @property picture the key of one that nothing else shows */
  | { readonly kind: 'delete'; readonly picture?: RecordKey }
  | { readonly kind: 'moment'; readonly number: number }
  | {
      readonly kind: 'keep';
      readonly key: RecordKey;
      readonly record: object;
      /** In milliseconds, if it is kept for a time only. */
      readonly lifetime?: number;
    };

export const DELETE: Fate = { kind: 'delete' };

/** A record that can't be read: what it says about anybody isn't known. */
export const UNREADABLE = 'unreadable';

/** What there is to say about the records of one kind. */
export type Rule<K extends RecordKey = RecordKey> =
  | {
      /** No record of the kind says anything about a person; or it goes with the moment that it belongs to. */
      readonly whose: 'nobody' | 'moment';
    }
  | {
      readonly whose: 'person';
      /** What the person is told of it; `undefined` if it isn't about them. */
      readonly exported: (key: K, record: unknown, person: Subject) => Exported | undefined;
      /** `undefined` if it stays as it is. */
      readonly erased: (key: K, record: unknown, person: Erased) => Fate | typeof UNREADABLE | undefined;
    };

/** Records that say by whom they are. */
export function personal<K extends RecordKey, R>(
  kind: RecordKind,
  schema: z.ZodType<R>,
  rules: {
    readonly exported: (key: K, record: R, person: Subject) => Exported | undefined;
    readonly erased: (key: K, record: R, person: Erased) => Fate | undefined;
  },
): Rule<K> {
  return {
    whose: 'person',
    exported: (key, stored, person) => {
      const read = readRecord(kind, schema, stored);
      return read.ok ? rules.exported(key, read.value, person) : undefined;
    },
    erased: (key, stored, person) => {
      const read = readRecord(kind, schema, stored);
      return read.ok ? rules.erased(key, read.value, person) : UNREADABLE;
    },
  };
}

/** Records whose key names the one person that they belong to, whether or not they can be read. */
export function ownedByKey<K extends RecordKey & { readonly user: string }>(
  section: Section,
  {
    entry,
    hasEnded = () => true,
    mentioned = () => undefined,
  }: {
    readonly entry: (key: K, record: object) => object;
    /** Whether it is from before the erasure was asked for; by default, it is. */
    readonly hasEnded?: (key: K, record: object, person: Erased) => boolean;
    /** What becomes of another person's record. */
    readonly mentioned?: (key: K, record: unknown, person: Erased) => Fate | undefined;
  },
): Rule<K> {
  return {
    whose: 'person',
    exported: (key, stored, person) =>
      key.user === person.id ? { section, entry: entry(key, Object(stored)) } : undefined,
    erased: (key, stored, person) => {
      if (key.user !== person.id) return mentioned(key, stored, person);
      return hasEnded(key, Object(stored), person) ? DELETE : undefined;
    },
  };
}

/**
 * A record as a person reads it: without its version, and with times as dates.
 * @param times the names of properties that are milliseconds since 1970
 */
export function readable(record: object, ...times: readonly string[]): object {
  const { v: _, ...facts } = record as { v?: unknown };
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      times.includes(name) && typeof value === 'number' ? new Date(value).toISOString() : value,
    ]),
  );
}
