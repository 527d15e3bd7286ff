import { ACKNOWLEDGE_WITHIN_MS } from './limits.ts';
import { UserError } from './user-error.ts';

/** Milliseconds for a handler that opens a form, which can't be deferred. The rest is for the refusal to travel. */
const FORM_WITHIN_MS = (2 / 3) * ACKNOWLEDGE_WITHIN_MS;

/**
 * Waits for a form only as long as Discord still takes an answer: otherwise the person would hear nothing.
 * @param afterwards gets the error of work that failed after the person was told
 * @throws {UserError} if it takes too long
 */
export async function inTime<T>(work: Promise<T>, afterwards: (error: unknown) => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      work.catch(afterwards);
      reject(new UserError('slow'));
    }, FORM_WITHIN_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
