import type { Wanted } from '../kit/text/fonts.ts';
import type { SetLine, Typesetter } from '../kit/text/typesetter.ts';
import { wrap } from '../kit/text/wrap.ts';
import { latin } from './entry.ts';
import type { Setting } from './measures.ts';
import { type PlacedLine, type Role, styleOf } from './placed-line.ts';
import type { TreeEntry } from './tree-picture.ts';

/** A fact about a film. */
interface Fact {
  readonly said: Wanted;
  readonly role: Role;
  readonly isBold: boolean;
  /** Whether it is shortened where there is little room; otherwise it is left out. */
  readonly isNeeded: boolean;
}

type FactLine = readonly Omit<PlacedLine, 'y'>[];

const BETWEEN = ' · ';
/** A fact is not shortened to less than this, in ems. */
const LEAST = 3;

/** Mark, year, countries, how it follows others, and directors: as many as there is room for, in that order. */
export function setFacts(
  typesetter: Typesetter,
  entry: TreeEntry,
  { original, facts: face, factLines }: Setting,
  width: number,
): readonly FactLine[] {
  if (factLines === 0) return [];
  const facts = factsOf(entry, original === undefined);
  const between = typesetter.line(BETWEEN, styleOf(face));
  const lines: Omit<PlacedLine, 'y'>[][] = [[]];
  let x = 0;
  for (const { said, role, isBold, isNeeded } of facts) {
    const style = styleOf(isBold ? { ...face, weight: 600 } : face, said);
    const line = typesetter.line(said.text, style);
    let gap = x > 0 ? between.width : 0;
    const fits = () => x + gap + line.width <= width;
    if (!fits() && isNeeded && x > 0 && lines.length < factLines) {
      lines.push([]);
      [x, gap] = [0, 0];
    }
    const shown = fits() ? line : isNeeded ? cut(said.text, width - x - gap) : undefined;
    if (!shown) continue;
    const last = lines.at(-1) ?? [];
    if (x > 0) last.push({ line: between, x, role: 'quiet' });
    last.push({ line: shown, x: x + gap, role });
    x += gap + shown.width;

    function cut(text: string, room: number): SetLine | undefined {
      if (room < LEAST * face.size) return undefined;
      return wrap(typesetter, text, style, { width: room, maxLines: 1 })[0];
    }
  }
  return lines.filter((line) => line.length > 0);
}

function factsOf(entry: TreeEntry, withOriginal: boolean): readonly Fact[] {
  const fact = (said: Wanted, more: Partial<Omit<Fact, 'said'>> = {}): Fact[] =>
    said.text === '' ? [] : [{ said, role: 'quiet', isBold: false, isNeeded: true, ...more }];
  return [
    ...fact(latin(entry.asked), { role: 'brandText', isBold: true }),
    ...fact(latin(entry.mark), { isBold: true }),
    ...fact(latin(entry.label), { role: entry.isAsked ? 'brandText' : 'text', isBold: true }),
    ...fact(latin(entry.countries)),
    ...fact(latin(entry.follows)),
    ...(withOriginal && entry.original ? fact(entry.original, { role: 'text', isNeeded: false }) : []),
    ...fact(latin(entry.directors), { isNeeded: false }),
  ];
}
