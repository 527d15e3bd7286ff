import type { SourceName } from '../../domain/film.ts';
import { Snowflake } from '../../domain/snowflake.ts';
import { MomentCount, padded } from './keys.ts';

/** The bounds of a range, both excluded: the arguments of `RecordStore.range`. */
export type KeyRange = readonly [after: string, before: string];

/*
 * The guild is followed by ':' or, for large records and the log, by ';'. In ASCII both come right after the digits: 9 : ; < So the
 * keys of guild 12 that begin with `12:` lie between `12:` and `12;`, all its keys lie between `12:` and `12<`, and no key
 * of guild 123 does, because it continues with a digit, which sorts before either sign.
 */

/** Everything in a guild that its library reads: all but large records and the log. */
export function factsOf(guildId: string): KeyRange {
  const id = Snowflake.parse(guildId);
  return [`${id}:`, `${id};`];
}

/** All keys of one kind in a guild. */
export function allOfKind(
  guildId: string,
  kind:
    | 'because'
    | 'board'
    | 'posting'
    | 'stale'
    | 'talkmark'
    | 'report'
    | 'verdict'
    | 'reportcard'
    | 'edit'
    | 'removal'
    | 'appeal'
    | 'block'
    | 'review'
    | 'reviewcard'
    | 'draft'
    | 'query'
    | 'walk'
    | 'staledigest'
    | 'letter'
    | 'erasure',
): KeyRange {
  const id = Snowflake.parse(guildId);
  return [`${id}:${kind}:`, `${id}:${kind};`];
}

/** Everything in a guild, to export or delete it. */
export function allOf(guildId: string): KeyRange {
  const id = Snowflake.parse(guildId);
  return [`${id}:`, `${id}<`];
}

/** All of one kind that belongs to a moment. */
export function allOfMoment(
  guildId: string,
  kind: 'goosebump' | 'goose' | 'reply' | 'edit' | 'report',
  number: number,
): KeyRange {
  const prefix = `${Snowflake.parse(guildId)}:${kind}:${padded(MomentCount.parse(number))}`;
  return [`${prefix}:`, `${prefix};`];
}

/** What a person hears with their next answer, oldest first. */
export function inboxOf(guildId: string, user: string): KeyRange {
  const prefix = `${Snowflake.parse(guildId)}:inbox:${Snowflake.parse(user)}`;
  return [`${prefix}:`, `${prefix};`];
}

/**
 * The log of a guild, oldest first; only what lies between two ids if they are given.
 * @param after an id, excluded
 * @param before an id, excluded
 */
export function auditOf(guildId: string, { after, before }: Between = {}): KeyRange {
  const prefix = `${Snowflake.parse(guildId)};audit`;
  return [
    after === undefined ? `${prefix}:` : `${prefix}:${Snowflake.parse(after)}`,
    before === undefined ? `${prefix};` : `${prefix}:${Snowflake.parse(before)}`,
  ];
}

export interface Between {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}
/** What every edit of a moment replaced. */
export const editsOf = (guildId: string, number: number): KeyRange => allOfMoment(guildId, 'edit', number);

/** Every community's, and nothing else. */
const COMMUNITIES: KeyRange = ['0', ':'];

/** All that comes after a guild, or all communities' records. */
export const communitiesAfter = (guildId?: string): KeyRange =>
  guildId === undefined ? COMMUNITIES : [allOf(guildId)[1], COMMUNITIES[1]];

/** Every goosebump that was given to a moment by the button. */
export const goosebumpsOf = (guildId: string, number: number): KeyRange =>
  allOfMoment(guildId, 'goosebump', number);

/** Every 🪿 under the cards of a moment, or those of one person. */
export function geeseOf(guildId: string, number: number, user?: string): KeyRange {
  const prefix = [
    Snowflake.parse(guildId),
    'goose',
    padded(MomentCount.parse(number)),
    ...(user === undefined ? [] : [Snowflake.parse(user)]),
  ].join(':');
  return [`${prefix}:`, `${prefix};`];
}

/** What one person began in a guild. */
export function draftsOf(guildId: string, user: string): KeyRange {
  const prefix = `${Snowflake.parse(guildId)}:draft:${Snowflake.parse(user)}`;
  return [`${prefix}:`, `${prefix};`];
}

/** Everything kept from a live source. */
export function answersOf(source: SourceName): KeyRange {
  return [`source:${source}:`, `source:${source};`];
}
