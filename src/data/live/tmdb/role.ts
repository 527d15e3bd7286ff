import type { LocalisedText } from '../../../domain/catalogue-files.ts';

/** What TMDB adds to a character in brackets, by its guidelines for casts: worth telling, or not (`undefined`). */
const ADDED: ReadonlyMap<string, LocalisedText | undefined> = new Map([
  ['voice', { en: 'voice only', es: 'solo la voz', tr: 'yalnızca sesi' }],
  ['archive footage', { en: 'in archive footage', es: 'en imágenes de archivo', tr: 'arşiv görüntülerinde' }],
  ['uncredited', undefined],
  ['credit only', undefined],
]);

interface Role {
  readonly character?: string;
  readonly description?: LocalisedText;
}

/** `Iben (voice) (uncredited)` is Iben, voice only; brackets with anything else stay. */
export function roleOf(character: string | undefined): Role {
  if (character === undefined) return {};
  const [, name = character, added = ''] = character.match(/^(.*?)\s*((?:\([^()]+\)\s*)*)$/) ?? [];
  const words = [...added.matchAll(/\(([^()]+)\)/g)].map(([, word = '']) => word.toLowerCase());
  if (name === '' || words.length === 0 || !words.every((word) => ADDED.has(word))) return { character };
  const description = words.map((word) => ADDED.get(word)).find((text) => text !== undefined);
  return { character: name, ...(description && { description }) };
}
