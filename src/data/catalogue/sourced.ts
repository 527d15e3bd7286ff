import type { Source } from '../../domain/catalogue-files.ts';
import type { Sourced } from '../../domain/film.ts';

/** Puts the source itself in place of its key. Throws where the file's table lacks it. */
export function resolver(sources: Readonly<Record<string, Source>>) {
  return <T extends { source: string }>(fact: T): Sourced<T> => {
    const source = sources[fact.source];
    if (!source) throw new Error(`the source ${fact.source} is named, and the table lacks it`);
    return { ...fact, source };
  };
}
