import { describe, expect, it } from 'vitest';
import type { Family, Film } from '../../src/domain/film.ts';
import {
  counterpartOf,
  familyName,
  inOrder,
  matchedParts,
  originalOf,
  tellingLanguages,
} from '../../src/domain/lineage.ts';
import { anyFilm } from '../support/view-fixtures.ts';

const film = (year: number): Film => anyFilm({ id: `film-${year}`, title: `Film ${year}`, year });
const FIRST = film(2001);
const SECOND = film(2005);
const THIRD = film(2009);
const FOURTH = film(2013);

type Edge = Family['lineage'][number];
const edge = (from: Film, to: Film, kind: Edge['kind'] = 'remake'): Edge => ({
  from: from.id,
  to: to.id,
  kind,
  source: { name: 'A Gazette', date: '2026-11-23' },
});
const familyOf = (
  lineage: readonly Edge[],
  films: readonly Film[] = [FIRST, SECOND, THIRD, FOURTH],
): Family => ({ id: 'film', name: 'The Family', films, lineage, parts: {} });

describe('the original of a family', () => {
  it('is the earliest film that follows from no other', () => {
    expect(originalOf(familyOf([edge(FIRST, SECOND), edge(FIRST, THIRD)]))).toBe(FIRST);
    expect(originalOf(familyOf([edge(THIRD, FOURTH)]))).toBe(FIRST);
  });

  it('is not the earliest film where that follows from another', () => {
    expect(originalOf(familyOf([edge(THIRD, FIRST), edge(THIRD, SECOND), edge(THIRD, FOURTH)]))).toBe(THIRD);
  });

  it('is the earliest film where all follow in a circle', () => {
    const circle = familyOf([edge(FIRST, SECOND), edge(SECOND, FIRST)], [FIRST, SECOND]);
    expect(originalOf(circle)).toBe(FIRST);
  });

  it('can not be told of a family without films', () => {
    expect(() => originalOf(familyOf([], []))).toThrow('a family without films');
  });
});

describe('the languages that tell a film from others', () => {
  const of = (countries: string[], languages: string[]) => ({
    ...FIRST,
    id: countries.join() + languages.join(),
    countries,
    languages,
  });
  const told = (...films: readonly Film[]) => films.map((one) => tellingLanguages(one, familyOf([], films)));

  it('are named where two versions of one country have different ones, and nowhere else', () => {
    expect(told(of(['IN'], ['te']), of(['IN'], ['hi', 'ur', 'en']), of(['CN'], ['zh']))).toEqual([
      ['te'],
      ['hi', 'ur'],
      [],
    ]);
    expect(told(of(['FR'], ['fr']), of(['FR', 'US'], ['en']))).toEqual([[], []]);
    expect(told(of(['US'], ['en']), of(['US'], ['en', 'es']))).toEqual([[], []]);
  });

  it('are not named where the country or the language is unknown', () => {
    expect(told(of([], ['te']), of([], ['hi']))).toEqual([[], []]);
    expect(told(of(['IN'], ['te']), of(['IN'], []))).toEqual([[], []]);
  });
});

describe('the name of a family', () => {
  const titled = (changes: Partial<Film>) =>
    familyOf([edge(FIRST, SECOND)], [{ ...FIRST, ...changes }, SECOND]);

  it('is its own for readers who know the original by its English title', () => {
    const family = titled({ originalTitle: 'Kuzey', languages: ['tr'], titles: { es: 'Norte' } });
    expect(familyName(family, 'en-US')).toBe('The Family');
    expect(familyName(family, 'de')).toBe('The Family');
  });

  it('is the original’s title for readers who know it by another', () => {
    const family = titled({ originalTitle: 'Kuzey', languages: ['tr'], titles: { es: 'Norte' } });
    expect(familyName(family, 'tr')).toBe('Kuzey');
    expect(familyName(family, 'es-ES')).toBe('Norte');
  });

  it('is never the title of a remake', () => {
    const remade = familyOf([edge(FIRST, SECOND)], [FIRST, { ...SECOND, titles: { es: 'Sur' } }]);
    expect(familyName(remade, 'es-ES')).toBe('The Family');
  });
});

describe('the version that a film is compared with', () => {
  it('is the one that it follows from, though others follow from it', () => {
    const family = familyOf([edge(FIRST, SECOND), edge(SECOND, THIRD)]);
    expect(counterpartOf(SECOND, family)).toBe(FIRST);
    expect(counterpartOf(THIRD, family)).toBe(SECOND);
  });

  it('is the first remake of an original, though something else came before that', () => {
    const family = familyOf([edge(FIRST, SECOND, 'unofficial'), edge(FIRST, FOURTH), edge(FIRST, THIRD)]);
    expect(counterpartOf(FIRST, family)).toBe(THIRD);
  });

  it('is what else follows from an original that has no remake', () => {
    const family = familyOf([edge(FIRST, FOURTH, 'reboot'), edge(FIRST, THIRD, 'unofficial')]);
    expect(counterpartOf(FIRST, family)).toBe(THIRD);
  });

  it('is the earliest other film for one that nothing ties to any', () => {
    const family = familyOf([edge(FIRST, SECOND)]);
    expect(counterpartOf(THIRD, family)).toBe(FIRST);
    expect(counterpartOf(FIRST, familyOf([]))).toBe(SECOND);
  });

  it('is none where the film is alone', () => {
    expect(counterpartOf(FIRST, familyOf([], [FIRST]))).toBeUndefined();
  });
});

describe('two films are in the order', () => {
  it.each([
    [
      'of release where neither follows from the other',
      [edge(FIRST, SECOND), edge(FIRST, THIRD)],
      SECOND,
      THIRD,
    ],
    ['of the story where one follows from the other', [edge(FIRST, THIRD)], FIRST, THIRD],
    ['of the story, though what follows was released first', [edge(THIRD, SECOND)], THIRD, SECOND],
  ])('%s, whichever is named first', (_, lineage, one, other) => {
    const family = familyOf(lineage);
    expect(inOrder(one, other, family)).toEqual([one, other]);
    expect(inOrder(other, one, family)).toEqual([one, other]);
  });
});

describe('parts that match', () => {
  const player = (name: string, part?: string): Film['cast'][number] => ({
    name,
    notable: [],
    ...(part !== undefined && { part }),
  });
  const pairs = (one: Film['cast'], other: Film['cast']) =>
    matchedParts({ ...FIRST, cast: one }, { ...SECOND, cast: other }).map(({ part, first, second }) => [
      part,
      first.name,
      second.name,
    ]);

  it('are those that both films cast, in the order of the first', () => {
    const one = [player('Ana', 'mother'), player('Bora', 'child'), player('Can', 'guard')];
    const other = [player('Eda', 'child'), player('Filiz', 'judge'), player('Gül', 'mother')];
    expect(pairs(one, other)).toEqual([
      ['mother', 'Ana', 'Gül'],
      ['child', 'Bora', 'Eda'],
    ]);
    expect(pairs(other, one).map(([part]) => part)).toEqual(['child', 'mother']);
  });

  it('are none where nobody says who plays what, though names are the same', () => {
    expect(pairs([player('Ana'), player('Bora', 'child')], [player('Ana'), player('Eda', 'mother')])).toEqual(
      [],
    );
    expect(pairs([], [player('Ana', 'mother')])).toEqual([]);
  });

  it('hold each who plays one part in the first against who leads in it in the second', () => {
    const young = [player('Ana', 'child'), player('Bora', 'child')];
    expect(pairs(young, [player('Eda', 'child'), player('Filiz', 'child')])).toEqual([
      ['child', 'Ana', 'Eda'],
      ['child', 'Bora', 'Eda'],
    ]);
  });
});
