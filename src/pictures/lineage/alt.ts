import { LineageKind } from '../../domain/catalogue-files.ts';
import { isolated } from '../../domain/isolate.ts';
import { capitalised } from '../../i18n/capitalised.ts';
import type { Speech } from '../../i18n/texts.ts';
import { shortened } from '../kit/text/shortened.ts';
import type { Entry, Lineage } from './entry.ts';

/** What is said about each film, and how many letters of its title. */
interface Detail {
  readonly directors: boolean;
  readonly originals: boolean;
  /** Whether to repeat the year of a film that comes right after one of the same year. */
  readonly repeatedYears: boolean;
  /** Whether to give a version's title if it is the same as its original's. */
  readonly sameTitles: boolean;
  readonly countryNames: boolean;
  readonly titleLength: number;
}

const WHOLE: Detail = {
  directors: true,
  originals: true,
  repeatedYears: true,
  sameTitles: true,
  countryNames: true,
  titleLength: Number.POSITIVE_INFINITY,
};
const BRIEF: Detail = { ...WHOLE, directors: false, originals: false, repeatedYears: false };

/** With many films, less is said about each, but always the country, the title and what it follows. */
const DETAILS: readonly Detail[] = [
  WHOLE,
  { ...WHOLE, directors: false },
  { ...BRIEF, repeatedYears: true },
  BRIEF,
  { ...BRIEF, sameTitles: false },
  ...[BRIEF.titleLength, 32, 24, 18, 12, 8].map((titleLength) => ({
    ...BRIEF,
    sameTitles: false,
    countryNames: false,
    titleLength,
  })),
];

/**
 * The picture in words: the story, then its films, those that follow the same film in the same way together.
 * @param maxLength in UTF-16 units
 */
export function altOf(lineage: Lineage, texts: Speech, maxLength: number): string {
  const told = DETAILS.map((detail) => tell(lineage, texts, detail));
  const fitting = told.find((text) => text.length <= maxLength);
  return fitting ?? shortened(told.at(-1) ?? '', maxLength);
}

function tell(lineage: Lineage, texts: Speech, detail: Detail): string {
  const { name, summary, entries, descents } = lineage;
  const followers = new Set(descents.map(({ to }) => to));
  const originals = entries.filter((entry) => entry.isOriginal);
  const alone = entries.filter((entry) => !entry.isOriginal && !followers.has(entry.id));
  const told = new Set<string>();
  const list = (films: readonly Entry[], followed?: Entry): string =>
    films
      .map((entry, index) => {
        if (told.has(entry.id)) return titleAndYear(entry, detail);
        told.add(entry.id);
        const isRepeated = films[index - 1]?.year === entry.year;
        const isSameTitle = entry.title.text === followed?.title.text;
        return filmIn(entry, texts, detail, {
          year: detail.repeatedYears || !isRepeated,
          title: detail.sameTitles || !isSameTitle,
        });
      })
      .join('; ');
  return [
    `${isolated(name)}: ${[summary, lineage.book].filter(Boolean).join(' · ')}.`,
    ...(originals.length > 0
      ? [`${capitalised(lineage.firstFilm, texts.language)}: ${list(originals)}.`]
      : []),
    ...followersOf(lineage).map(({ original, kind, films }) => {
      const follows = texts.picture.follows({
        kind: texts.film.kinds[kind],
        original: titleAndYear(original, detail),
      });
      return `${capitalised(follows, texts.language)}: ${list(films, original)}.`;
    }),
    ...(alone.length > 0 ? [`${list(alone)}.`] : []),
  ].join(' ');
}

interface Followers {
  readonly original: Entry;
  readonly kind: LineageKind;
  readonly films: readonly Entry[];
}

/** Films that follow the same film in the same way, in order of the originals, each group in order of release. */
function followersOf({ entries, descents }: Lineage): readonly Followers[] {
  return entries.flatMap((original) => {
    const here = descents.filter(({ from }) => from === original.id);
    return LineageKind.options.flatMap((kind) => {
      const ids = new Set(here.filter((descent) => descent.kind === kind).map(({ to }) => to));
      const films = entries.filter(({ id }) => ids.has(id));
      return films.length === 0 ? [] : [{ original, kind, films }];
    });
  });
}

/** 2019, Türkiye: Miracle in Cell No. 7 (7. Koğuştaki Mucize), by Mehmet Ada Öztekin – this film */
function filmIn(
  entry: Entry,
  texts: Speech,
  detail: Detail,
  tells: { readonly year: boolean; readonly title: boolean },
): string {
  const { year, flags, countries, title, original, directors, isAsked } = entry;
  const from = detail.countryNames ? countries.replaceAll('\u00A0', ' ') : flags.join('/');
  const place = [tells.year || from === '' ? String(year) : '', from]
    .filter((part) => part !== '')
    .join(', ');
  const own = detail.originals && original ? ` (${isolated(original.text)})` : '';
  const by = detail.directors && directors !== '' ? `, ${isolated(directors)}` : '';
  const asked = isAsked ? ` – ${texts.film.thisFilm}` : '';
  const called = tells.title ? `: ${isolated(shortened(title.text, detail.titleLength))}` : '';
  return `${place}${called}${own}${by}${asked}`;
}

function titleAndYear({ title, year }: Entry, { titleLength }: Detail): string {
  return `${isolated(shortened(title.text, titleLength))} (${year})`;
}
