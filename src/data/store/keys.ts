import { z } from 'zod';
import { FilmId, LanguageCode } from '../../domain/catalogue-files.ts';
import { SOURCE_NAMES, type SourceName } from '../../domain/film.ts';
import { Snowflake } from '../../domain/moment.ts';

/** Numbers stand in keys as they are written, so a range does not come in their order: 10 before 9. */
const MomentCount = z.int().positive();

const guild = Snowflake;

/** Every kind of key, with its parts in the order in which they stand in it. */
const GRAMMAR = {
  moment: z.strictObject({ guild, kind: z.literal('moment'), number: MomentCount }),
  goosebump: z.strictObject({ guild, kind: z.literal('goosebump'), number: MomentCount, user: Snowflake }),
  reply: z.strictObject({ guild, kind: z.literal('reply'), number: MomentCount, id: Snowflake }),
  removal: z.strictObject({ guild, kind: z.literal('removal'), number: MomentCount }),
  card: z.strictObject({ guild, kind: z.literal('card'), number: MomentCount, message: Snowflake }),
  film: z.strictObject({ guild, kind: z.literal('film'), film: FilmId }),
  merge: z.strictObject({ guild, kind: z.literal('merge'), film: FilmId }),
  draft: z.strictObject({ guild, kind: z.literal('draft'), user: Snowflake, id: Snowflake }),
  picture: z.strictObject({ guild, kind: z.literal('picture'), id: Snowflake }),
};

type Kind = keyof typeof GRAMMAR;

/** What a key says. The longest one, of a film, has 96 characters; a store takes 255. */
export type RecordKey = { [K in Kind]: Readonly<z.infer<(typeof GRAMMAR)[K]>> }[Kind];

/** The key of a record, as `123…:goosebump:128:456…`. Throws where a part is not what it should be. */
export function keyFor(key: RecordKey): string {
  return write(GRAMMAR[key.kind].parse(key));
}

/** What the key says, or `undefined` where it is none of ours. */
export function parseKey(text: string): RecordKey | undefined {
  const [, guildId, kind, rest] = /^(\d+)[:;]([a-z]+):(.+)$/.exec(text) ?? [];
  if (kind === undefined || rest === undefined || !isKind(kind)) return undefined;
  const [, , ...names] = Object.keys(GRAMMAR[kind].shape);
  const values = rest.split(':');
  if (values.length !== names.length) return undefined;
  const parts = names.map((name, index) => [name, name === 'number' ? Number(values[index]) : values[index]]);
  const key = GRAMMAR[kind].safeParse({ guild: guildId, kind, ...Object.fromEntries(parts) });
  // Written anew it must be the same, or `#7` could be kept under `7`, `07` and `7e0`.
  return key.success && write(key.data) === text ? key.data : undefined;
}

/** The bounds of a range: every key between them, without themselves. As the arguments of `RecordStore.range`. */
export type KeyRange = readonly [after: string, before: string];

/*
 * After the guild stands ':' or, before what is large, ';'. In ASCII these two follow the digits: 9 : ; <
 * So all keys of guild 12 that begin `12:` lie between `12:` and `12;`, all of it lies between `12:` and `12<`,
 * and nothing of guild 123 does, because its key goes on with a digit, which sorts before either sign.
 */

/** Everything of a guild that its library reads: all but what is large. */
export function factsOf(guildId: string): KeyRange {
  const id = Snowflake.parse(guildId);
  return [`${id}:`, `${id};`];
}

/** Everything of a guild, to export or to erase it. */
export function allOf(guildId: string): KeyRange {
  const id = Snowflake.parse(guildId);
  return [`${id}:`, `${id}<`];
}

/** What is kept of a live source is no community's. Such a key begins with a letter, and that of a guild with a digit. */
const AnswerKey = z.strictObject({
  source: z.enum(SOURCE_NAMES),
  kind: z.enum(['search', 'film', 'family']),
  language: LanguageCode,
  /** The hash of what was asked: SHA-256, in base64url. */
  question: z.string().regex(/^[\w-]{43}$/),
});

/** What a kept answer of a live source is known by. The longest key has 70 characters. */
export type AnswerKey = Readonly<z.infer<typeof AnswerKey>>;
export type AnswerKind = AnswerKey['kind'];

/** The key of a kept answer, as `source:tmdb:film:en:8f2c…`. Throws where a part is not what it should be. */
export function answerKey(key: AnswerKey): string {
  const { source, kind, language, question } = AnswerKey.parse(key);
  return ['source', source, kind, language, question].join(':');
}

/** Everything that is kept of a live source. */
export function answersOf(source: SourceName): KeyRange {
  return [`source:${source}:`, `source:${source};`];
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(GRAMMAR, kind);
}

/** Zod gives the parts in the order of the grammar, whatever the order in which they came. */
function write(key: RecordKey): string {
  const [guildId, ...parts] = Object.values(key);
  return `${guildId}${key.kind === 'picture' ? ';' : ':'}${parts.join(':')}`;
}
