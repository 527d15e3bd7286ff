import type { z } from 'zod';
import { SourceError } from '../../../domain/film-source.ts';

/**
 * An answer of another shape than the API's. The first fault will do: there may be thousands.
 * @param within where the answer was looked into
 */
export function malformed(error: z.ZodError, within = 'answer'): SourceError {
  const [issue] = error.issues;
  const cause = new Error(`${[within, ...(issue?.path ?? [])].join('.')}: ${issue?.message}`);
  return new SourceError('wikidata', 'malformed', { cause });
}
