import type { Source } from '../../domain/catalogue-files.ts';
import type { Sourced } from '../../domain/film.ts';

/**
 * Replaces the key of a source with the source itself.
 * @throws {Error} if the file's table doesn't have it
 */
export function resolver(sources: Readonly<Record<string, Source>>) {
  return <T extends { source: string }>(fact: T): Sourced<T> => {
    const source = sources[fact.source];
    if (!source) throw new Error(`the source ${fact.source} is named, and the table lacks it`);
    return { ...fact, source };
  };
}
