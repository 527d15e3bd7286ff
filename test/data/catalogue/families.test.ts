import { describe, expect, it } from 'vitest';
import type { CatalogueFilm } from '../../../src/domain/catalogue-files.ts';
import { badSources, dateOf, families, isBefore, lists, repeated } from './catalogue-files.ts';

describe('every family', () => {
  const tied = families.map(({ name, family }) => ({
    name,
    family,
    byId: new Map(family.films.map((film) => [film.id, film])),
    edges: family.lineage.map((edge) => ({ ...edge, label: `${name} ${edge.from} → ${edge.to}` })),
  }));
  type Tied = (typeof tied)[number];

  it('ties only films of its own, each two of them once', () => {
    const faults = tied.flatMap(({ name, byId, edges }) => [
      ...edges.filter(({ from, to }) => !byId.has(from) || !byId.has(to)).map(({ label }) => label),
      ...repeated(edges.map(({ label }) => [label, name])),
    ]);
    expect(faults).toEqual([]);
  });

  it('lets no film descend from itself', () => {
    const descendants = (edges: Tied['edges'], id: string, seen = new Set<string>()): Set<string> => {
      for (const { to } of edges.filter(({ from }) => from === id)) {
        if (seen.has(to)) continue;
        seen.add(to);
        descendants(edges, to, seen);
      }
      return seen;
    };
    const faults = tied.flatMap(({ name, family, edges }) =>
      family.films.filter(({ id }) => descendants(edges, id).has(id)).map(({ id }) => `${name} ${id}`),
    );
    expect(faults).toEqual([]);
  });

  it('reaches every film from an original', () => {
    const faults = tied.flatMap(({ name, family, edges }) => {
      const reached = new Set(
        family.films.map(({ id }) => id).filter((id) => !edges.some(({ to }) => to === id)),
      );
      // The set grows while it is iterated: each film adds its remakes.
      for (const id of reached) for (const { from, to } of edges) if (from === id) reached.add(to);
      const unreached = family.films.filter(({ id }) => !reached.has(id));
      const untied = family.films.filter(({ id }) => !edges.some(({ from, to }) => from === id || to === id));
      return [...unreached, ...untied].map(({ id }) => `${name} ${id}`);
    });
    expect(faults).toEqual([]);
  });

  it('has no remake that is older than its original', () => {
    const isOlder = (remake: CatalogueFilm, original: CatalogueFilm) =>
      remake.year < original.year || isBefore(dateOf(remake), dateOf(original));
    const faults = tied.flatMap(({ byId, edges }) =>
      edges.filter(({ from, to }) => {
        const [original, remake] = [byId.get(from), byId.get(to)];
        return original && remake && isOlder(remake, original);
      }),
    );
    expect(faults.map(({ label }) => label)).toEqual([]);
  });

  it('names the book or play that all its films are made from, if its sources do', () => {
    const aWork = /\bthe (?:novel|novella|story|play|manga) [“"]/;
    const unnamed = tied.filter(
      ({ family }) =>
        !family.basedOn &&
        family.lineage.every(
          ({ kind, source }) => kind === 'readaptation' && aWork.test(family.sources[source]?.name ?? ''),
        ),
    );
    expect(unnamed.map(({ family }) => family.id)).toEqual([]);
  });

  it('has each source that it refers to, and refers to each source that it has', () => {
    const faults = tied.flatMap(({ name, family, edges }) => {
      const { basedOn } = family;
      const used = [
        ...(basedOn ? [{ source: basedOn.source, by: `${name} basedOn` }] : []),
        ...family.credits.map((source) => ({ source, by: name })),
        ...edges.map(({ label, source }) => ({ source, by: label })),
        ...family.films.flatMap((film) =>
          [
            ...film.runtimes,
            ...film.boxOffice,
            ...film.success,
            ...film.cast.flatMap(({ notable }) => notable),
          ].map(({ source }) => ({ source, by: `${name} ${film.id}` })),
        ),
      ];
      return badSources(name, family.sources, used);
    });
    expect(faults).toEqual([]);
  });
});

describe('every list of films', () => {
  it('has each source that it refers to, and refers to each source that it has', () => {
    const faults = lists.flatMap(({ name, list }) => {
      const used = [
        ...list.credits.map((source) => ({ source, by: name })),
        ...list.films.flatMap((film) =>
          [...film.runtimes, ...film.boxOffice].map(({ source }) => ({ source, by: `${name} ${film.id}` })),
        ),
      ];
      return badSources(name, list.sources, used);
    });
    expect(faults).toEqual([]);
  });
});

describe('Miracle in Cell No. 7', () => {
  const family = families.find(({ name }) => name === 'miracle-in-cell-no-7.json')?.family;

  it('came out in Korea, India, Türkiye, the Philippines, Indonesia and Mexico, in this order', () => {
    const order = family?.films
      .map(({ countries, released }) => ({ country: countries.join('/'), released: released ?? '' }))
      .sort((a, b) => (a.released < b.released ? -1 : 1));
    expect(order).toEqual([
      { country: 'KR', released: '2013-01-23' },
      { country: 'IN', released: '2017-01-06' },
      { country: 'TR', released: '2019-10-11' },
      { country: 'PH', released: '2019-12-25' },
      { country: 'ID', released: '2022-09-08' },
      { country: 'MX', released: '2025-12-25' },
    ]);
  });

  it('is told in English, Spanish and Turkish', () => {
    const faults = family?.films.filter(({ synopsis }) => !synopsis?.es || !synopsis.tr);
    expect(faults?.map(({ id }) => id)).toEqual([]);
  });
});
