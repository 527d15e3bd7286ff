import type { Catalogue } from '../../src/data/catalogue/catalogue.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { lineageOf } from '../../src/pictures/lineage/entry.ts';
import { shownFilms } from '../../src/pictures/lineage/shown-films.ts';
import type { PicturePlan } from '../../src/pictures/picture-plan.ts';

/** The largest families, which take longest: most have only two or three films. */
const FAMILIES = 10;

const texts = textsFor('en-US');

interface MadePictures {
  readonly what: string;
  /** Drawn in turns. */
  readonly plans: readonly PicturePlan[];
}

/** Pictures with as much on them as there can be. */
export function picturesOf(catalogue: Catalogue): readonly MadePictures[] {
  return [
    { what: 'lineage picture, drawn anew', plans: largestLineages(catalogue) },
    { what: 'picture of a moment of 2,000 characters', plans: [longQuote()] },
    { what: 'map with 60 countries', plans: [fullMap()] },
    { what: 'picture of a year', plans: [fullYear()] },
  ];
}

function largestLineages({ families }: Catalogue): readonly PicturePlan[] {
  const largest = [...families]
    .sort((one, other) => other.films.length - one.films.length)
    .slice(0, FAMILIES);
  return largest.flatMap((family) => {
    const film = family.films.at(-1);
    if (!film) return [];
    const lineage = lineageOf(film, family, texts, shownFilms(family));
    return [{ kind: 'lineage' as const, lineage, theme: 'dark' as const }];
  });
}

const SENTENCE = 'When Memo finally meets his daughter Ova after everyone helped him escape. ';
const word = (text: string) => ({ text, han: 'sc' }) as const;

function longQuote(): PicturePlan {
  return {
    kind: 'quote',
    paragraphs: [word(SENTENCE.repeat(30).slice(0, 2_000).trim())],
    name: word('John'),
    film: {
      title: word('Miracle in Cell No. 7'),
      original: word('7. Koğuştaki Mucize'),
      facts: '2019 · 🇹🇷 Türkiye',
    },
    theme: 'dark',
  };
}

const COUNTRIES =
  'TR KR US IN JP FR IT ES DE GB MX BR AR IR EG NG CN HK PH ID TH VN AU NZ CA SE NO DK FI PL RU UA RO GR IL SA MA TN ZA KE MT SG LU QA BN MU FJ TW PS IE PT CL PE CO BO UY PY VE EC CU';

function fullMap(): PicturePlan {
  const counts = COUNTRIES.split(' ').map((code, at) => ({ code, count: at + 1 }));
  return {
    kind: 'map',
    films: counts,
    people: counts,
    legend: { films: texts.stats.filmsLegend, people: texts.stats.peopleLegend },
    ranges: { films: ['1', '60'], people: ['1', '60'] },
    theme: 'dark',
  };
}

function fullYear(): PicturePlan {
  const item = { before: '#128', title: word('Miracle in Cell No. 7 (2019)'), behind: '24' };
  const months = Array.from({ length: 12 }, (_, at) => ({
    name: `M${at}`,
    told: 900 - at,
    felt: 9_000 - at,
  }));
  return {
    kind: 'year',
    title: texts.year.title({ year: 2026 }),
    summary: texts.stats.moments({ count: 10_000 }),
    months,
    legend: { told: texts.year.told, felt: texts.year.felt },
    left: [{ heading: texts.year.mostFelt, items: [item, item, item] }],
    right: [{ heading: texts.year.mostTold, items: [item] }],
    theme: 'dark',
  };
}
