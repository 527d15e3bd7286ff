import type { z } from 'zod';
import { SourceError } from '../../../domain/film-source.ts';

/**
 * An answer that doesn't have the API's shape. It reports only the first fault: there may be thousands.
 * @param within where the fault is in the answer
 */
export function malformed(error: z.ZodError, within = 'answer'): SourceError {
  const [issue] = error.issues;
  const cause = new Error(`${[within, ...(issue?.path ?? [])].join('.')}: ${issue?.message}`);
  return new SourceError('wikidata', 'malformed', { cause });
}
