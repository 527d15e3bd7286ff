import { describe, expect, it } from 'vitest';
import { familyName } from '../../../src/domain/lineage.ts';
import { countryName } from '../../../src/i18n/countries.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { altOf } from '../../../src/pictures/lineage/alt.ts';
import { lineageOf } from '../../../src/pictures/lineage/entry.ts';
import { forEvery } from '../../support/for-every.ts';
import { isAdrift } from '../../support/view-fixtures.ts';
import { bareFilm, families, familyNamed, familyOf, filmOf } from './families.ts';

/** Discord's limit for the description of a picture, in UTF-16 units. */
const DISCORDS_LIMIT = 1024;

function altFor(family: ReturnType<typeof familyOf>, asked = 0, locale = 'en-US'): string {
  const texts = textsFor(locale);
  return altOf(lineageOf(filmOf(family, asked), family, texts), texts, DISCORDS_LIMIT);
}

describe.each(['en-US', 'es-ES', 'tr'])('in words, for %s', (locale) => {
  it('every family is told whole: each year, title and country, and which film was asked for', () => {
    const texts = textsFor(locale);
    return forEvery(families, (family) => {
      const alt = altFor(family, 1, locale);
      expect(alt.length).toBeLessThanOrEqual(DISCORDS_LIMIT);
      expect(alt.startsWith(familyName(family, locale))).toBe(true);
      const { entries, descents } = lineageOf(filmOf(family, 1), family, texts);
      for (const { title, year, flags } of entries) {
        expect(alt).toContain(title.text);
        expect(alt).toContain(String(year));
        for (const code of flags) expect(alt).toContain(countryName(code, texts.language));
      }
      for (const { kind, from } of descents) {
        const original = entries.find(({ id }) => id === from);
        const follows = texts.picture.follows({
          kind: texts.film.kinds[kind],
          original: `${original?.title.text} (${original?.year})`,
        });
        expect(alt).toContain(follows.slice(1));
      }
      expect(alt.split(texts.film.thisFilm)).toHaveLength(2);
    });
  });
});

describe('in words', () => {
  it('titles and names from right to left stay beside their year', () => {
    const title = 'להיות שם';
    const first = bareFilm('first', { title, originalTitle: 'بداية', directors: ['יובל'] });
    const family = familyOf([first, bareFilm('second', { title, year: 2010 })], [['first', 'second']]);
    const [line = ''] = altFor(family).split('\n');
    expect(line).toContain(`\u2068${title}\u2069 (`);
    expect(isAdrift(line, '')).toBe(false);
  });

  it('a small family has its directors and the titles in their own scripts', () => {
    const alt = altFor(familyNamed('miracle-in-cell-no-7'), 2);
    expect(alt).toContain('7번방의 선물');
    expect(alt).toContain(
      '2019, Türkiye: Miracle in Cell No. 7 (7. Koğuştaki Mucize), by Mehmet Ada Öztekin – this film',
    );
    expect(alt).toContain(
      'Unofficial version, after Miracle in Cell No. 7 (2013): 2017, India: Pushpaka Vimana',
    );
  });

  it('a film of two originals is told in full once, and named with the other', () => {
    const [a, b, c] = [bareFilm('a'), bareFilm('b'), bareFilm('c', { directors: ['Ada'] })];
    const family = familyOf(
      [a, b, c],
      [
        ['a', 'c'],
        ['b', 'c', 'unofficial'],
      ],
    );
    expect(altFor(family)).toBe(
      'A family: 3 films · 0 countries · 2000. Original: 2000: a – this film; 2000: b. Remake, after a (2000): 2000: c, by Ada. Unofficial version, after b (2000): c (2000).',
    );
  });

  it('a film that nothing is known to follow from is told last', () => {
    const family = familyOf([bareFilm('a'), bareFilm('b'), bareFilm('c')], [['a', 'b']]);
    expect(altFor(family)).toMatch(/2000: c\.$/);
  });

  it.each([29, 60, 400])('a family of %d films with long titles keeps within the limit', (count) => {
    const films = Array.from({ length: count }, (_, index) =>
      bareFilm(`f${index}`, {
        title: `👩‍👩‍👧 A rather long title, number ${index}`,
        countries: ['GB', 'US'],
      }),
    );
    const edges = films.slice(1).map(({ id }) => ['f0', id] as const);
    const alt = altFor(familyOf(films, edges));
    expect(alt.length).toBeLessThanOrEqual(DISCORDS_LIMIT);
    expect(alt.isWellFormed()).toBe(true);
  });
});
