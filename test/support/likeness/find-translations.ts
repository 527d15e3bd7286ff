import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../../src/search/likeness/words/languages.ts';

const Scene = z.object({
  id: z.string(),
  kind: z.enum(['concrete', 'abstract']),
  /** Not looked at while the matcher was made. */
  held: z.boolean(),
  texts: z.object({ en: z.string(), es: z.string(), tr: z.string() }),
});
export type Scene = z.infer<typeof Scene>;

/** Scenes, each told by three people in three languages. */
export const scenes: readonly Scene[] = z
  .array(Scene)
  .parse(JSON.parse(readFileSync(new URL('../../search/likeness/scenes.json', import.meta.url), 'utf8')));

/** Shares, from 0 to 1. */
export interface Found {
  readonly first: number;
  readonly inThree: number;
}

/**
 * How often the same scene is found among all texts of another language, in each direction.
 * @param wanted the scenes that are looked for
 * @param among the scenes whose texts are compared
 */
export function findTranslations<E>(
  wanted: readonly Scene[],
  among: readonly Scene[],
  embed: (text: string) => E,
  likeness: (one: E, other: E) => number,
): Found {
  const embedded = new Map(
    among.map(({ id, texts: { en, es, tr } }) => [id, { en: embed(en), es: embed(es), tr: embed(tr) }]),
  );
  const ranks: number[] = [];
  for (const [from, to] of directions()) {
    for (const { id } of wanted) {
      const query = embedded.get(id)?.[from];
      if (query === undefined) throw new Error(`${id} is not among them`);
      const scores = [...embedded].map(([other, texts]) => ({ other, score: likeness(query, texts[to]) }));
      const own = scores.find(({ other }) => other === id)?.score ?? 0;
      // What is as like as the translation counts as found before it.
      ranks.push(scores.filter(({ other, score }) => other !== id && score >= own).length);
    }
  }
  const share = (most: number) => ranks.filter((rank) => rank <= most).length / ranks.length;
  return { first: share(0), inThree: share(2) };
}

function directions(): readonly (readonly [Language, Language])[] {
  return LANGUAGES.flatMap((from) => LANGUAGES.filter((to) => to !== from).map((to) => [from, to] as const));
}
