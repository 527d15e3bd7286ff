import { z } from 'zod';
import { FilmId, LanguageCode } from '../../domain/catalogue-files.ts';
import { SettingName } from '../../domain/chosen.ts';
import { SlotId } from '../../domain/digest-slot.ts';
import { SOURCE_NAMES } from '../../domain/film.ts';
import { GOOSE_STYLES } from '../../domain/moment.ts';
import { NoticeFact } from '../../domain/notice.ts';
import { Snowflake } from '../../domain/snowflake.ts';

/**
 * Digits of a number in a key, padded so that keys sort like their numbers. Ten are enough for a moment a second over three
 * centuries, and each digit costs a byte in every row. Discord's ids need no padding: all since 2022 have 19 digits, and
 * will until 2090.
 */
const NUMBER_DIGITS = 10;

export const MomentCount = z
  .int()
  .positive()
  .max(10 ** NUMBER_DIGITS - 1);

const guild = Snowflake;

/** A person by a keyed hash of their id. */
const PersonHashText = z.string().regex(/^[0-9a-f]{32}$/);

/** Every kind of key, with its parts in their order. */
const GRAMMAR = {
  moment: z.strictObject({ guild, kind: z.literal('moment'), number: MomentCount }),
  goosebump: z.strictObject({ guild, kind: z.literal('goosebump'), number: MomentCount, user: Snowflake }),
  /** A goosebump given by a 🪿 under a card; the other kind is given by the button. */
  goose: z.strictObject({
    guild,
    kind: z.literal('goose'),
    number: MomentCount,
    user: Snowflake,
    card: Snowflake,
    style: z.enum(GOOSE_STYLES),
  }),
  reply: z.strictObject({ guild, kind: z.literal('reply'), number: MomentCount, id: Snowflake }),
  removal: z.strictObject({ guild, kind: z.literal('removal'), number: MomentCount }),
  appeal: z.strictObject({ guild, kind: z.literal('appeal'), number: MomentCount }),
  block: z.strictObject({ guild, kind: z.literal('block'), person: PersonHashText }),
  edit: z.strictObject({ guild, kind: z.literal('edit'), number: MomentCount, id: Snowflake }),
  card: z.strictObject({ guild, kind: z.literal('card'), number: MomentCount, message: Snowflake }),
  posting: z.strictObject({ guild, kind: z.literal('posting'), number: MomentCount, after: Snowflake }),
  stale: z.strictObject({ guild, kind: z.literal('stale'), number: MomentCount }),
  /** The thread in which people talk about a moment, and that there is something to do about it. */
  talk: z.strictObject({ guild, kind: z.literal('talk'), number: MomentCount }),
  talkmark: z.strictObject({ guild, kind: z.literal('talkmark'), number: MomentCount }),
  film: z.strictObject({ guild, kind: z.literal('film'), film: FilmId }),
  merge: z.strictObject({ guild, kind: z.literal('merge'), film: FilmId }),
  /** That somebody wants to see a film, or has seen it since. */
  want: z.strictObject({ guild, kind: z.literal('want'), user: Snowflake, film: FilmId }),
  /** Of which moment that one was told. */
  because: z.strictObject({ guild, kind: z.literal('because'), number: MomentCount }),
  /** That a moment stays where it was told. */
  quiet: z.strictObject({ guild, kind: z.literal('quiet'), number: MomentCount }),
  board: z.strictObject({ guild, kind: z.literal('board'), number: MomentCount }),
  /** What a person was last told about their moments. */
  letter: z.strictObject({ guild, kind: z.literal('letter'), user: Snowflake }),
  lettersoff: z.strictObject({ guild, kind: z.literal('lettersoff'), user: Snowflake }),
  digest: z.strictObject({ guild, kind: z.literal('digest'), slot: SlotId }),
  staledigest: z.strictObject({ guild, kind: z.literal('staledigest'), slot: SlotId }),
  draft: z.strictObject({ guild, kind: z.literal('draft'), user: Snowflake, id: Snowflake }),
  query: z.strictObject({ guild, kind: z.literal('query'), user: Snowflake, id: Snowflake }),
  walk: z.strictObject({ guild, kind: z.literal('walk'), user: Snowflake }),
  notice: z.strictObject({ guild, kind: z.literal('notice'), channel: Snowflake, fact: NoticeFact }),
  setting: z.strictObject({ guild, kind: z.literal('setting'), name: SettingName }),
  person: z.strictObject({ guild, kind: z.literal('person'), user: Snowflake }),
  report: z.strictObject({ guild, kind: z.literal('report'), number: MomentCount, user: Snowflake }),
  verdict: z.strictObject({ guild, kind: z.literal('verdict'), number: MomentCount }),
  /** The card with the reports of a moment. */
  reportcard: z.strictObject({ guild, kind: z.literal('reportcard'), number: MomentCount }),
  /** By its author, and the id of its draft. */
  review: z.strictObject({ guild, kind: z.literal('review'), user: Snowflake, id: Snowflake }),
  reviewcard: z.strictObject({ guild, kind: z.literal('reviewcard'), channel: Snowflake }),
  inbox: z.strictObject({ guild, kind: z.literal('inbox'), user: Snowflake, id: Snowflake }),
  /** That a person's data is being erased. */
  erasure: z.strictObject({ guild, kind: z.literal('erasure'), user: Snowflake }),
  /** Whether the bot is a member of the server. */
  presence: z.strictObject({ guild, kind: z.literal('presence') }),
  picture: z.strictObject({ guild, kind: z.literal('picture'), id: Snowflake }),
  audit: z.strictObject({ guild, kind: z.literal('audit'), id: Snowflake }),
};

type Kind = keyof typeof GRAMMAR;

export const KEY_KINDS: readonly string[] = Object.keys(GRAMMAR);

/** The parts of a key. The longest one, of a film that somebody wants to see, has 115 characters; a store takes 255. */
export type RecordKey = { [K in Kind]: Readonly<z.infer<(typeof GRAMMAR)[K]>> }[Kind];

/**
 * The key of a record, as in `123…:goosebump:0000000128:456…`.
 * @throws {ZodError} if a part is not valid
 */
export function keyFor(key: RecordKey): string {
  const text = write(key);
  // The patterns take a fraction of the time of zod, which says better what is wrong.
  return FORMS[key.kind].pattern.test(text) ? text : write(GRAMMAR[key.kind].parse(key));
}

/** The parts of the key, or `undefined` if it isn't one of ours. */
export function parseKey(text: string): RecordKey | undefined {
  // Most keys are of the same kind as the previous one, and a library reads hundreds of thousands.
  const again = lastForm.pattern.exec(text);
  if (again) return lastForm.read(again);
  const kind = /[:;]([a-z]+)(?::|$)/.exec(text)?.[1];
  if (kind === undefined || !isKind(kind)) return undefined;
  lastForm = FORMS[kind];
  const values = lastForm.pattern.exec(text);
  return values ? lastForm.read(values) : undefined;
}

/** Answers of live sources don't belong to a community. Their keys begin with a letter, those of guilds with a digit. */
const AnswerKey = z.strictObject({
  source: z.enum(SOURCE_NAMES),
  kind: z.enum(['search', 'film', 'family']),
  language: LanguageCode,
  /** A hash of the question: SHA-256, in base64url. */
  question: z.string().regex(/^[\w-]{43}$/),
});

/** The parts of a kept answer's key. The longest key has 70 characters. */
export type AnswerKey = Readonly<z.infer<typeof AnswerKey>>;
export type AnswerKind = AnswerKey['kind'];

/**
 * The key of a kept answer, as in `source:tmdb:film:en:8f2c…`.
 * @throws {ZodError} if a part is not valid
 */
export function answerKey(key: AnswerKey): string {
  const { source, kind, language, question } = AnswerKey.parse(key);
  return ['source', source, kind, language, question].join(':');
}

/** What all communities' hashes of people are made with. It belongs to no community. */
export const PERSON_SECRET_KEY = 'secret:person';

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(GRAMMAR, kind);
}

/** In the order of the grammar, however the parts were passed in. */
function write(key: RecordKey): string {
  const parts: Readonly<Record<string, string | number>> = key;
  const [guildId, ...others] = Object.keys(GRAMMAR[key.kind].shape).map((name) => {
    const part = parts[name];
    return typeof part === 'number' ? padded(part) : part;
  });
  return `${guildId}${signOf(key.kind)}${others.join(':')}`;
}

/** As a key has it. */
export function padded(number: number): string {
  return String(number).padStart(NUMBER_DIGITS, '0');
}

/** Large records, and the log, come after everything else in their guild. */
function signOf(kind: Kind): string {
  return kind === 'picture' || kind === 'audit' ? ';' : ':';
}

/** Each part has a single spelling: `#7` must not be stored as `7`, `07` and `7e0`. */
const ID = '(\\d{17,20})';
const NUMBER = `((?!0+(?::|$))\\d{${NUMBER_DIGITS}})`;
const STYLE = `(${GOOSE_STYLES.join('|')})`;
const FILM = '((?!.{71})[a-z0-9]+(?:-[a-z0-9]+)*)';
const HASH = '([0-9a-f]{32})';
const SETTING = '((?!.{41})[a-z]+(?:-[a-z]+)*)';
const SLOT = '(\\d{4}-\\d{2}-\\d{2}T\\d{2})';

interface Form {
  readonly pattern: RegExp;
  /** @param values what the pattern matched: the whole key, then the guild, then the other parts */
  read(values: readonly string[]): RecordKey;
}

/** How each kind of key is read: by patterns, because zod would take longer than all the rest of the reading. */
const FORMS: Readonly<Record<Kind, Form>> = {
  moment: {
    pattern: patternOf('moment', NUMBER),
    read: ([, id = '', number]) => ({ guild: id, kind: 'moment', number: Number(number) }),
  },
  goosebump: {
    pattern: patternOf('goosebump', NUMBER, ID),
    read: ([, id = '', number, user = '']) => ({
      guild: id,
      kind: 'goosebump',
      number: Number(number),
      user,
    }),
  },
  goose: {
    pattern: patternOf('goose', NUMBER, ID, ID, STYLE),
    read: ([, id = '', number, user = '', card = '', style]) => ({
      guild: id,
      kind: 'goose',
      number: Number(number),
      user,
      card,
      style: style === 'super' ? 'super' : 'normal',
    }),
  },
  reply: {
    pattern: patternOf('reply', NUMBER, ID),
    read: ([, of = '', number, id = '']) => ({ guild: of, kind: 'reply', number: Number(number), id }),
  },
  removal: {
    pattern: patternOf('removal', NUMBER),
    read: ([, id = '', number]) => ({ guild: id, kind: 'removal', number: Number(number) }),
  },
  appeal: {
    pattern: patternOf('appeal', NUMBER),
    read: ([, id = '', number]) => ({ guild: id, kind: 'appeal', number: Number(number) }),
  },
  block: {
    pattern: patternOf('block', HASH),
    read: ([, id = '', person = '']) => ({ guild: id, kind: 'block', person }),
  },
  edit: {
    pattern: patternOf('edit', NUMBER, ID),
    read: ([, of = '', number, id = '']) => ({ guild: of, kind: 'edit', number: Number(number), id }),
  },
  card: {
    pattern: patternOf('card', NUMBER, ID),
    read: ([, id = '', number, message = '']) => ({
      guild: id,
      kind: 'card',
      number: Number(number),
      message,
    }),
  },
  posting: {
    pattern: patternOf('posting', NUMBER, ID),
    read: ([, id = '', number, after = '']) => ({
      guild: id,
      kind: 'posting',
      number: Number(number),
      after,
    }),
  },
  stale: {
    pattern: patternOf('stale', NUMBER),
    read: ([, id = '', number]) => ({ guild: id, kind: 'stale', number: Number(number) }),
  },
  talk: {
    pattern: patternOf('talk', NUMBER),
    read: ([, id = '', number]) => ({ guild: id, kind: 'talk', number: Number(number) }),
  },
  talkmark: {
    pattern: patternOf('talkmark', NUMBER),
    read: ([, id = '', number]) => ({ guild: id, kind: 'talkmark', number: Number(number) }),
  },
  film: {
    pattern: patternOf('film', FILM),
    read: ([, id = '', film = '']) => ({ guild: id, kind: 'film', film }),
  },
  merge: {
    pattern: patternOf('merge', FILM),
    read: ([, id = '', film = '']) => ({ guild: id, kind: 'merge', film }),
  },
  want: {
    pattern: patternOf('want', ID, FILM),
    read: ([, of = '', user = '', film = '']) => ({ guild: of, kind: 'want', user, film }),
  },
  because: {
    pattern: patternOf('because', NUMBER),
    read: ([, of = '', number]) => ({ guild: of, kind: 'because', number: Number(number) }),
  },
  quiet: {
    pattern: patternOf('quiet', NUMBER),
    read: ([, of = '', number]) => ({ guild: of, kind: 'quiet', number: Number(number) }),
  },
  board: {
    pattern: patternOf('board', NUMBER),
    read: ([, of = '', number]) => ({ guild: of, kind: 'board', number: Number(number) }),
  },
  lettersoff: {
    pattern: patternOf('lettersoff', ID),
    read: ([, of = '', user = '']) => ({ guild: of, kind: 'lettersoff', user }),
  },
  letter: {
    pattern: patternOf('letter', ID),
    read: ([, of = '', user = '']) => ({ guild: of, kind: 'letter', user }),
  },
  digest: {
    pattern: patternOf('digest', SLOT),
    read: ([, of = '', slot = '']) => ({ guild: of, kind: 'digest', slot }),
  },
  staledigest: {
    pattern: patternOf('staledigest', SLOT),
    read: ([, of = '', slot = '']) => ({ guild: of, kind: 'staledigest', slot }),
  },
  draft: {
    pattern: patternOf('draft', ID, ID),
    read: ([, of = '', user = '', id = '']) => ({ guild: of, kind: 'draft', user, id }),
  },
  query: {
    pattern: patternOf('query', ID, ID),
    read: ([, of = '', user = '', id = '']) => ({ guild: of, kind: 'query', user, id }),
  },
  walk: {
    pattern: patternOf('walk', ID),
    read: ([, of = '', user = '']) => ({ guild: of, kind: 'walk', user }),
  },
  notice: {
    pattern: patternOf('notice', ID, '([A-Za-z]{1,40})'),
    read: ([, of = '', channel = '', fact = '']) => ({ guild: of, kind: 'notice', channel, fact }),
  },
  setting: {
    pattern: patternOf('setting', SETTING),
    read: ([, of = '', name = '']) => ({ guild: of, kind: 'setting', name }),
  },
  person: {
    pattern: patternOf('person', ID),
    read: ([, of = '', user = '']) => ({ guild: of, kind: 'person', user }),
  },
  report: {
    pattern: patternOf('report', NUMBER, ID),
    read: ([, of = '', number, user = '']) => ({ guild: of, kind: 'report', number: Number(number), user }),
  },
  verdict: {
    pattern: patternOf('verdict', NUMBER),
    read: ([, of = '', number]) => ({ guild: of, kind: 'verdict', number: Number(number) }),
  },
  reportcard: {
    pattern: patternOf('reportcard', NUMBER),
    read: ([, of = '', number]) => ({ guild: of, kind: 'reportcard', number: Number(number) }),
  },
  review: {
    pattern: patternOf('review', ID, ID),
    read: ([, of = '', user = '', id = '']) => ({ guild: of, kind: 'review', user, id }),
  },
  reviewcard: {
    pattern: patternOf('reviewcard', ID),
    read: ([, of = '', channel = '']) => ({ guild: of, kind: 'reviewcard', channel }),
  },
  inbox: {
    pattern: patternOf('inbox', ID, ID),
    read: ([, of = '', user = '', id = '']) => ({ guild: of, kind: 'inbox', user, id }),
  },
  audit: {
    pattern: patternOf('audit', ID),
    read: ([, of = '', id = '']) => ({ guild: of, kind: 'audit', id }),
  },
  erasure: {
    pattern: patternOf('erasure', ID),
    read: ([, of = '', user = '']) => ({ guild: of, kind: 'erasure', user }),
  },
  presence: {
    pattern: patternOf('presence'),
    read: ([, of = '']) => ({ guild: of, kind: 'presence' }),
  },
  picture: {
    pattern: patternOf('picture', ID),
    read: ([, of = '', id = '']) => ({ guild: of, kind: 'picture', id }),
  },
};

let lastForm: Form = FORMS.moment;

function patternOf(kind: Kind, ...parts: readonly string[]): RegExp {
  return new RegExp(`^${ID}${signOf(kind)}${[kind, ...parts].join(':')}$`);
}
