import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FilmFamily } from '../../../src/domain/catalogue-files.ts';
import { FAMILIES_WITHOUT_CREDITS } from './families-without-credits.ts';

const folder = new URL('../../../src/data/catalogue/families/', import.meta.url);
const families = readdirSync(folder).map((name) =>
  FilmFamily.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
);

describe('the credits of every family', () => {
  it('say where casts, years and directors are from, but for those that are known to lack it', () => {
    const unsaid = families.filter(({ credits }) => credits.length === 0).map(({ id }) => id);
    expect(unsaid.sort()).toEqual([...FAMILIES_WITHOUT_CREDITS].sort());
  });

  it('have omdb.org’s page of each film whose id there is known, and of no other', () => {
    const faults = families.flatMap(({ id, credits, sources, films }) => {
      const told = credits.flatMap(
        (key) => /omdb\.org\/movie\/(\d+)$/.exec(sources[key]?.url ?? '')?.[1] ?? [],
      );
      const known = films.flatMap(({ ids }) => (ids.omdb === undefined ? [] : `${ids.omdb}`));
      return JSON.stringify(told.sort()) === JSON.stringify(known.sort()) ? [] : [id];
    });
    expect(faults).toEqual([]);
  });

  it('rest on pages, and not on the name of a book alone', () => {
    const faults = families.flatMap(({ id, credits, sources }) =>
      credits.filter((key) => sources[key]?.url === undefined).map((key) => `${id} ${key}`),
    );
    expect(faults).toEqual([]);
  });
});
