import { isolated } from '../../domain/isolate.ts';
import type { Tally } from '../../domain/tally.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, shorten } from '../../interactions/markup.ts';
import { container, dotted, lines, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { countriesInWords, countryCounts } from './country-counts.ts';
import { drawnPicture, type ShownPicture } from './drawn-picture.ts';

export interface YearFilm {
  /** With its own year. */
  readonly title: string;
  /** Which variant of Han characters it is written in. */
  readonly han: 'jp' | 'kr' | 'sc' | 'tc';
}

interface NamedMoment {
  readonly number: number;
  readonly film: YearFilm;
}

/** A year of a community. */
export interface YearFacts {
  readonly year: number;
  readonly moments: number;
  readonly goosebumps: number;
  readonly films: number;
  /** From January on. */
  readonly months: readonly { readonly told: number; readonly felt: number }[];
  readonly mostFelt: readonly (NamedMoment & { readonly count: number })[];
  readonly mostTold: { readonly film: YearFilm; readonly count: number } | undefined;
  readonly first: NamedMoment | undefined;
  /** How many moments, by the country of their films. */
  readonly filmCountries: Tally;
}

export function yearPage(
  facts: YearFacts & { readonly picture: ShownPicture | undefined },
  texts: Speech,
): MessageView {
  const { stats, year } = texts;
  const title = `## ${year.title({ year: facts.year })}`;
  if (facts.moments === 0 && facts.goosebumps === 0) {
    const none = lines(title, year.none({ year: facts.year }));
    return { components: [container(BRAND, text(none))] };
  }
  const { block, files } = drawnPicture(`year-${facts.year}.png`, facts.picture);
  const { mostFelt, mostTold, first, filmCountries } = facts;
  const words = lines(
    mostFelt.length > 0 && `**${year.mostFelt}**`,
    ...mostFelt.map(({ number, film, count }) =>
      dotted(`- #${number}`, titleOf(film), stats.goosebumps({ count })),
    ),
    mostTold && `**${year.mostTold}**`,
    mostTold && `- ${dotted(titleOf(mostTold.film), stats.moments({ count: mostTold.count }))}`,
    first && `**${year.first}**`,
    first && `- ${dotted(`#${first.number}`, titleOf(first.film))}`,
    filmCountries.size > 0 && `**${year.filmsFrom}**\n${countryCounts(filmCountries, texts)}`,
    `**${year.months}**\n${monthsOf(facts, texts)}`,
    !facts.picture && `-# ${stats.notDrawn}`,
  );
  return {
    components: [container(BRAND, text(lines(title, summaryOf(facts, texts))), block, text(words))],
    ...files,
  };
}

/** UTF-16 units of a title: five of them are beside many countries. */
const MAX_TITLE = 100;

const titleOf = ({ title }: YearFilm): string => asName(shorten(title, MAX_TITLE));

const summaryOf = ({ moments, goosebumps, films }: YearFacts, { stats }: Speech): string =>
  dotted(
    stats.moments({ count: moments }),
    stats.goosebumps({ count: goosebumps }),
    stats.films({ count: films }),
  );

/** Jan: 4 / 20 · Feb: 7 / 31, which is no date: only the months in which there was something. */
function monthsOf({ months }: YearFacts, { locale }: Speech): string {
  const names = monthNames(locale);
  return months
    .flatMap(({ told, felt }, at) => (told + felt === 0 ? [] : [`${names[at] ?? ''}: ${told} / ${felt}`]))
    .join(' · ');
}

/** The same without markup, for those who can't see the picture. */
export function yearInWords(facts: YearFacts, texts: Speech): string {
  const { stats, year } = texts;
  const { mostFelt, mostTold, first, filmCountries } = facts;
  const named = ({ number, film }: NamedMoment) => `#${number} ${isolated(film.title)}`;
  return [
    `${year.title({ year: facts.year })}: ${summaryOf(facts, texts)}.`,
    `${year.months}: ${monthsOf(facts, texts)}.`,
    ...(mostFelt.length > 0
      ? [`${year.mostFelt}: ${mostFelt.map((one) => `${named(one)}, ${one.count}`).join('; ')}.`]
      : []),
    ...(mostTold
      ? [`${year.mostTold}: ${isolated(mostTold.film.title)}, ${stats.moments({ count: mostTold.count })}.`]
      : []),
    ...(first ? [`${year.first}: ${named(first)}.`] : []),
    ...(filmCountries.size > 0 ? [`${year.filmsFrom}: ${countriesInWords(filmCountries, texts)}.`] : []),
  ].join(' ');
}

/** From January on, in short. */
export function monthNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2001, month)));
}
