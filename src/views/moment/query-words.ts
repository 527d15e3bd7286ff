import { type Film, titleIn } from '../../domain/film.ts';
import { MOMENT_ORDERS, type MomentQuery } from '../../domain/moment-query.ts';
import { dateOf } from '../../domain/typed-day.ts';
import { flagAndName, languageName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import { asName, shorten } from '../../interactions/markup.ts';
import { dotted } from '../kit/blocks.ts';

/** What a query names, looked up. */
export interface QueryNames {
  readonly film?: Film | undefined;
  /** The name of the person who made or acts in the films. */
  readonly credited?: string | undefined;
}

/** A part of a query in words, and the query without it. */
export interface QueryPart {
  readonly words: string;
  readonly without: MomentQuery;
}

/** What narrows a query down, part by part. */
export function queryParts(query: MomentQuery, names: QueryNames, texts: Speech): readonly QueryPart[] {
  const { query: words, formats, language: speech } = texts;
  const { film, family, credited, author, feltBy, repliedBy, country, filmCountry } = query;
  const { moods, without, media, from, to, language, period } = query;
  const { words: sought } = query;
  const parts: (readonly [string | false | undefined, Partial<MomentQuery>])[] = [
    [
      film && words[family ? 'family' : 'film']({ film: filmWords(film, names, texts) }),
      { film: undefined, family: undefined },
    ],
    [sought && words.words({ words: asName(brief(sought)) }), { words: undefined }],
    [credited && words.credited({ name: asName(names.credited ?? credited) }), { credited: undefined }],
    [author && words.author({ name: `<@${author}>` }), { author: undefined }],
    [feltBy && words.feltBy({ name: `<@${feltBy}>` }), { feltBy: undefined }],
    [repliedBy && words.repliedBy({ name: `<@${repliedBy}>` }), { repliedBy: undefined }],
    [country && words.country({ country: flagAndName(country, speech) }), { country: undefined }],
    [
      filmCountry && words.filmCountry({ country: flagAndName(filmCountry, speech) }),
      { filmCountry: undefined },
    ],
    [
      moods.length > 0 &&
        formats.list(
          moods.map((mood) => texts.moods[mood]),
          'or',
        ),
      { moods: [] },
    ],
    [
      without.length > 0 && words.without({ notes: without.map((note) => texts.contentNotes[note]) }),
      { without: [] },
    ],
    [media && words.media[media], { media: undefined }],
    [from !== undefined && words.from({ date: formats.date(dateOf(from), 'medium') }), { from: undefined }],
    [to !== undefined && words.to({ date: formats.date(dateOf(to), 'medium') }), { to: undefined }],
    [language && words.language({ language: languageName(language, speech) }), { language: undefined }],
    [period && words.periods[period], { period: undefined }],
  ];
  return parts.flatMap(([text, left]) => (text ? [{ words: text, without: { ...query, ...left } }] : []));
}

const filmWords = (id: string, { film }: QueryNames, { locale }: Speech) =>
  asName(brief(film ? titleIn(film, locale) : id));

/** Bytes of a title, or of what was typed, in one part of a query; and the UTF-16 units that always fit into them. */
const MAX_TITLE_BYTES = 99;
const FITTING_UNITS = 33;

/** A text that is never so long that the line has no room for it. */
const brief = (text: string): string =>
  Buffer.byteLength(asName(text)) > MAX_TITLE_BYTES ? shorten(text, FITTING_UNITS) : text;

/** Bytes that a query takes on a page beside the longest story; the rest of a longer one is left out. */
export const MAX_QUERY_WORDS = 150;

/**
 * The query on one line, with its order.
 * @param room in bytes
 */
export function queryWords(
  query: MomentQuery,
  names: QueryNames,
  texts: Speech,
  room = MAX_QUERY_WORDS,
): string {
  const parts = queryParts(query, names, texts).map(({ words }) => words);
  const [usual] = MOMENT_ORDERS;
  const all = [
    ...(query.order === usual ? [] : [texts.query.orders[query.order]]),
    ...(parts.length > 0 ? parts : [texts.query.all]),
  ];
  const shown: string[] = [];
  for (const part of all) {
    const fits = Buffer.byteLength(dotted(...shown, part)) <= room;
    // Only a list of moods or notes is longer than a line, and no letter of those takes more than two bytes.
    if (!fits) return shown.length > 0 ? dotted(...shown, '…') : shorten(part, Math.floor(room / 2));
    shown.push(part);
  }
  return dotted(...shown);
}
