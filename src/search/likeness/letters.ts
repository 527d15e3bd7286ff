import { fold } from '../../domain/fold.ts';

/** The groups of three letters in a text, in any language and script. */
export function lettersOf(text: string): ReadonlySet<string> {
  const letters = ` ${fold(text)} `;
  return new Set(
    Array.from({ length: Math.max(letters.length - 2, 0) }, (_, at) => letters.slice(at, at + 3)),
  );
}

/** How much of them two texts share, from 0 to 1: only texts in much the same words share most. */
export function sameLetters(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const three of one) if (other.has(three)) shared += 1;
  return shared / Math.sqrt(one.size * other.size);
}
