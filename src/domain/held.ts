import { CONTROLS } from './clean-text.ts';
import { fold } from './fold.ts';

/** What makes a moment wait for a moderator: words or phrases that a community named, and links. */

/** In these scripts words stand without spaces, or with endings that are written on: there a phrase may begin and end anywhere. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** Which of the words a text has: as they were named. */
type HeldWords = (text: string) => readonly string[];

/**
 * Finds plain words and phrases, never patterns: whole words, whatever their case, accents and punctuation.
 * @param named as a community typed them
 */
export function heldWords(named: readonly string[]): HeldWords {
  const phrases = named.flatMap((word) => {
    const folded = foldSeen(word);
    return folded === '' ? [] : [{ word, folded }];
  });
  if (phrases.length === 0) return () => [];
  return (text) => {
    const folded = foldSeen(text);
    return phrases.filter((phrase) => hasPhrase(folded, phrase.folded)).map(({ word }) => word);
  };
}

/** What can't be seen in a word must not hide it. */
const foldSeen = (text: string): string => fold(seen(text));

const seen = (text: string): string => text.replace(CONTROLS, '');

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
  /(?:[a-z][a-z0-9+.-]*:\/\/|\bwww\.)[^\s]|\b(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|gg|io|me|tv|co|xyz|info|link|shop|site|app|dev|ly|be|tr|es|de|uk|ru)\b(?!\p{L})/iu;

export const hasLink = (text: string): boolean => LINK.test(seen(text).normalize('NFKC'));
