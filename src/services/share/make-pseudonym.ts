import { fold } from '../../domain/fold.ts';
import type { Pseudonym } from '../../domain/moment.ts';
import { QUALITIES, THINGS } from '../../domain/pseudonym.ts';
import type { Speech } from '../../i18n/texts.ts';

const PAIRS = QUALITIES.flatMap((quality) => THINGS.map((thing) => ({ quality, thing })));

/**
 * A name that nobody goes by, such as "Quiet Lantern". It is drawn, and nothing about the person goes into it, so nobody can
 * work out whose it is.
 * @param random as `Math.random`
 */
export function makePseudonym(
  inUse: ReadonlySet<string>,
  { pseudonyms: { qualities, things, another } }: Speech,
  random: () => number,
): Pseudonym {
  const taken = new Set([...inUse].map(fold));
  const from = Math.floor(random() * PAIRS.length);
  const inTurn = [...PAIRS.slice(from), ...PAIRS.slice(0, from)];
  for (let nth = 1; ; nth += 1) {
    for (const { quality, thing } of inTurn) {
      const first = qualities[quality]({ thing: things[thing] });
      const name = nth === 1 ? first : another({ name: first, nth });
      if (!taken.has(fold(name))) return { name };
    }
  }
}
