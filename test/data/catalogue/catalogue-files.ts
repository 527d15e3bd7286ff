import { readdirSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import {
  type CatalogueFilm,
  FilmFamily,
  FilmList,
  type Source,
} from '../../../src/domain/catalogue-files.ts';

const catalogue = new URL('../../../src/data/catalogue/', import.meta.url);

interface CatalogueFile<T> {
  readonly name: string;
  readonly json: unknown;
  readonly parsed: z.ZodSafeParseResult<T>;
}

function filesIn<T>(folder: string, shape: z.ZodType<T>): readonly CatalogueFile<T>[] {
  const directory = new URL(folder, catalogue);
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const json: unknown = JSON.parse(readFileSync(new URL(name, directory), 'utf8'));
      return { name, json, parsed: shape.safeParse(json) };
    });
}

/** The files as they are written. */
export const familyFiles = filesIn('families/', FilmFamily);
export const listFiles = filesIn('films/', FilmList);

/** What is in them. Files that break their schema are reported by a test of their own, and left out of the others. */
export const families = familyFiles.flatMap(({ name, parsed }) =>
  parsed.success ? [{ name, family: parsed.data }] : [],
);
export const lists = listFiles.flatMap(({ name, parsed }) =>
  parsed.success ? [{ name, list: parsed.data }] : [],
);

/** Whether the first of two dates of unequal precision is certainly earlier: `2019-12` is not before `2019-12-25`. */
export const isBefore = (first: string, second: string) => {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) < second.slice(0, length);
};
export const dateOf = (film: CatalogueFilm) => film.released ?? String(film.year);

/** What appears more than once, with every place that has it. */
export function repeated(entries: readonly (readonly [key: string, holder: string])[]): string[] {
  const holders = new Map<string, string[]>();
  for (const [key, holder] of entries) holders.set(key, [...(holders.get(key) ?? []), holder]);
  return [...holders].filter(([, all]) => all.length > 1).map(([key, all]) => `${key}: ${all.join(', ')}`);
}

/** Sources that are missing in a file's table, and those that nothing refers to. */
export function badSources(
  name: string,
  sources: Readonly<Record<string, Source>>,
  used: readonly { readonly source: string; readonly by: string }[],
): string[] {
  const missing = used.filter(({ source }) => !(source in sources));
  const idle = Object.keys(sources).filter((key) => !used.some(({ source }) => source === key));
  return [...missing.map(({ source, by }) => `${by}: ${source}`), ...idle.map((key) => `${name}: ${key}`)];
}
