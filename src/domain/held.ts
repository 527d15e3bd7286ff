import { fold } from './fold.ts';

/** What makes a moment wait for a moderator: words or phrases that a community named, and links. */

/** In these scripts words stand without spaces, or with endings that are written on: there a phrase may begin and end anywhere. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether a text has one of the words, and which: as it was named. */
type HeldWords = (text: string) => string | undefined;

/**
 * Finds plain words and phrases, never patterns: whole words, whatever their case, accents and punctuation.
 * @param named as a community typed them
 */
export function heldWords(named: readonly string[]): HeldWords {
  const phrases = named.flatMap((word) => {
    const folded = fold(word);
    return folded === '' ? [] : [{ word, folded }];
  });
  if (phrases.length === 0) return () => undefined;
  return (text) => {
    const folded = fold(text);
    return phrases.find((phrase) => hasPhrase(folded, phrase.folded))?.word;
  };
}

function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (
      isEdge(lastOf(text.slice(Math.max(at - 2, 0), at)), phrase.at(0)) &&
      isEdge([...text.slice(end, end + 2)][0], lastOf(phrase))
    )
      return true;
  }
  return false;
}

/** Whether a word may end between these two. */
function isEdge(outside: string | undefined, inside: string | undefined): boolean {
  if (outside === undefined || !WORD_CHARACTER.test(outside)) return true;
  return inside !== undefined && WITHOUT_SPACES.test(inside);
}

const lastOf = (text: string): string | undefined => [...text].at(-1);

/** An address with or without its scheme; Discord makes links only of the former, people follow both. */
const LINK =
  /(?:[a-z][a-z0-9+.-]*:\/\/|\bwww\.)[^\s]|\b(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|gg|io|me|tv|co|xyz|info|link|shop|site|app|dev|ly|be|tr|es|de|uk|ru)\b(?![.\p{L}])/iu;

export const hasLink = (text: string): boolean => LINK.test(text.normalize('NFKC'));
