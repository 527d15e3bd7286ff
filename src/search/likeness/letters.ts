import { fold } from '../../domain/fold.ts';

/** The groups of three letters in a text, in any language and script: a number for each kind, in ascending order. */
export type Letters = Uint32Array;

export function lettersOf(text: string): Letters {
  const letters = ` ${fold(text)} `;
  const groups = new Uint32Array(Math.max(letters.length - 2, 0));
  for (let at = 0; at < groups.length; at += 1) {
    const [one, two] = [letters.charCodeAt(at), letters.charCodeAt(at + 1)];
    // As FNV does it: two groups that get one number are far too few to matter.
    groups[at] = Math.imul(Math.imul(one, PRIME) ^ two, PRIME) ^ letters.charCodeAt(at + 2);
  }
  groups.sort();
  return groups.filter((group, at) => at === 0 || group !== groups[at - 1]);
}

const PRIME = 0x01000193;

/** How much of them two texts share, from 0 to 1: only texts in much the same words share most. */
export function sameLetters(one: Letters, other: Letters): number {
  if (one.length === 0 || other.length === 0) return 0;
  let shared = 0;
  for (let at = 0, beside = 0; at < one.length && beside < other.length; ) {
    const [group, there] = [one[at] ?? 0, other[beside] ?? 0];
    if (group === there) shared += 1;
    if (group <= there) at += 1;
    if (there <= group) beside += 1;
  }
  return shared / Math.sqrt(one.length * other.length);
}
