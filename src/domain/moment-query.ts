import { z } from 'zod';
import { CountryCode, FilmId, LanguageCode } from './catalogue-files.ts';
import { CONTENT_NOTES, ContentNote, MOODS, Mood } from './moment.ts';
import { Snowflake } from './snowflake.ts';

/**
 * Which moments, and in which order: the one question behind browse, search, random, top, and the lists of a film, a family
 * or a person.
 */

/** `rising`: goosebumps of the last week against those of the month. `shuffled`: in a random order that a seed decides. */
export const MOMENT_ORDERS = ['newest', 'goosebumps', 'replies', 'rising', 'shuffled'] as const;
const MomentOrder = z.enum(MOMENT_ORDERS);

/** The time in which goosebumps were given. */
export const PERIODS = ['day', 'week', 'month', 'year', 'ever'] as const;
export const Period = z.enum(PERIODS);
export type Period = z.infer<typeof Period>;

/** What comes with a moment. */
export const MEDIA = ['picture', 'video', 'either'] as const;
const Media = z.enum(MEDIA);

/** Days since 1970-01-01, UTC. */
const Day = z.int().min(0).max(100_000);

/** The id of somebody who made or acts in films. */
const CreditedId = z
  .string()
  .max(70)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Code units of what is typed into the search: as much as Discord takes in a message. */
export const MAX_WORDS = 4_000;

/** Each once, in the order of the list: one spelling for each choice. */
function isInOrder(list: readonly string[]): (chosen: readonly string[]) => boolean {
  return (chosen) => inListOrder(list, chosen).join() === chosen.join();
}

/** Those that were chosen, each once. */
export function inListOrder<T extends string>(list: readonly T[], chosen: readonly string[]): T[] {
  return list.filter((one) => chosen.includes(one));
}

export const MomentQuery = z.object({
  film: FilmId.optional(),
  /** With the film: all versions of its story. */
  family: z.literal(true).optional(),
  /** From films that this person made or acts in. */
  credited: CreditedId.optional(),
  author: Snowflake.optional(),
  feltBy: Snowflake.optional(),
  repliedBy: Snowflake.optional(),
  /** Where the author is from. */
  country: CountryCode.optional(),
  /** Where the film is from. */
  filmCountry: CountryCode.optional(),
  /** Any of these. */
  moods: z.array(Mood).refine(isInOrder(MOODS)).default([]),
  /** None of these. */
  without: z.array(ContentNote).refine(isInOrder(CONTENT_NOTES)).default([]),
  media: Media.optional(),
  /** Shared on this day or later, and on that day or earlier. */
  from: Day.optional(),
  to: Day.optional(),
  /** In which the text is written. */
  language: LanguageCode.optional(),
  /** What was typed into the search. */
  words: z.string().min(1).max(MAX_WORDS).optional(),
  order: MomentOrder.default('newest'),
  /** For `goosebumps`: only those given in it; by default, ever. */
  period: Period.optional(),
  /** For `shuffled`. */
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
});
export type MomentQuery = Readonly<z.infer<typeof MomentQuery>>;

/** One that is too long for a custom id. Its key holds who asked. */
export const QueryRecord = z.object({ v: z.literal(1), query: MomentQuery });

/** All moments, newest first. */
export const EVERY_MOMENT: MomentQuery = { moods: [], without: [], order: 'newest' };

export const MS_PER_DAY = 86_400_000;

/** How many days a period has. */
export const DAYS_OF: Readonly<Record<Exclude<Period, 'ever'>, number>> = {
  day: 1,
  week: 7,
  month: 30,
  year: 365,
};

/*
 * Written into custom ids: parts joined by dots, each with a letter in front, and a hyphen for all moments. Of moods and
 * notes, each has a letter by its place in the list.
 */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const NOTHING = '-';

/** How a part is written and read. */
interface Coded {
  readonly letter: string;
  write(query: MomentQuery): string | undefined;
  read(text: string): Partial<MomentQuery>;
}

type TextPart =
  | 'film'
  | 'credited'
  | 'author'
  | 'feltBy'
  | 'repliedBy'
  | 'country'
  | 'filmCountry'
  | 'language';
type NumberPart = 'from' | 'to' | 'seed';

const asText = (letter: string, part: TextPart): Coded => ({
  letter,
  write: (query) => query[part],
  read: (text) => ({ [part]: text }),
});

/** In base 36, which is shorter. */
const asNumber = (letter: string, part: NumberPart): Coded => ({
  letter,
  write: (query) => query[part]?.toString(36),
  read: (text) => ({ [part]: Number.parseInt(text, 36) }),
});

const asWord = (letter: string, part: 'media' | 'period' | 'order', words: readonly string[]): Coded => ({
  letter,
  write: (query) => {
    const at = words.indexOf(query[part] ?? '');
    // The first order is the usual one.
    return at < 0 || (part === 'order' && at === 0) ? undefined : LETTERS[at];
  },
  read: (text) => ({ [part]: words[LETTERS.indexOf(text)] }),
});

const asLetters = (letter: string, part: 'moods' | 'without', words: readonly string[]): Coded => ({
  letter,
  write: (query) => {
    const chosen = query[part].map((word) => LETTERS[words.indexOf(word)]).join('');
    return chosen === '' ? undefined : chosen;
  },
  read: (text) => ({ [part]: [...text].map((one) => words[LETTERS.indexOf(one)]) }),
});

const PARTS: readonly Coded[] = [
  asText('f', 'film'),
  {
    letter: 'F',
    write: (query) => (query.family ? '1' : undefined),
    read: () => ({ family: true }),
  },
  asText('p', 'credited'),
  asText('a', 'author'),
  asText('g', 'feltBy'),
  asText('r', 'repliedBy'),
  asText('c', 'country'),
  asText('k', 'filmCountry'),
  asLetters('m', 'moods', MOODS),
  asLetters('n', 'without', CONTENT_NOTES),
  asWord('x', 'media', MEDIA),
  asNumber('s', 'from'),
  asNumber('u', 'to'),
  asText('l', 'language'),
  {
    letter: 'w',
    // Letters of any script, in characters that a custom id holds as they are.
    write: ({ words }) => words && Buffer.from(words).toString('base64url'),
    read: (text) => ({ words: Buffer.from(text, 'base64url').toString() }),
  },
  asWord('o', 'order', MOMENT_ORDERS),
  asWord('t', 'period', PERIODS),
  asNumber('z', 'seed'),
];

export function writeQuery(query: MomentQuery): string {
  const parts = PARTS.flatMap(({ letter, write }) => {
    const text = write(query);
    return text === undefined ? [] : [letter + text];
  });
  return parts.length === 0 ? NOTHING : parts.join('.');
}

/** @returns `undefined` if it can't be read: it comes from clients */
export function readQuery(text: string): MomentQuery | undefined {
  if (text === NOTHING) return EVERY_MOMENT;
  let found: Partial<MomentQuery> = {};
  for (const part of text.split('.')) {
    const coded = PARTS.find(({ letter }) => part.startsWith(letter));
    if (!coded) return undefined;
    found = { ...found, ...coded.read(part.slice(1)) };
  }
  const query = MomentQuery.safeParse(found).data;
  // One spelling for each query, so that a custom id that was built is what is read.
  return query && writeQuery(query) === text ? query : undefined;
}
