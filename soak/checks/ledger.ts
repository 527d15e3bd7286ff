import type { Stored } from './stored.ts';

/** What was done as far as people were told, to be compared with what is kept. */
export class Ledger {
  readonly #kept = new Set<string>();
  readonly #gone = new Set<string>();
  readonly #open = new Set<string>();
  readonly #texts = new Map<number, string>();
  readonly #faults: string[] = [];
  #acknowledged = 0;

  /** How many deeds were acknowledged. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** What is known of it: `open` if somebody did something about it, and was not told what became of that. */
  state(fact: string): 'kept' | 'gone' | 'open' {
    if (this.#open.has(fact)) return 'open';
    return this.#kept.has(fact) ? 'kept' : 'gone';
  }

  /** Somebody does something: until they are told more, nobody knows whether this is kept. */
  doing(fact: string): void {
    this.#kept.delete(fact);
    this.#gone.delete(fact);
    this.#open.add(fact);
  }

  /** The bot has said what became of it. */
  told(fact: string, state: 'kept' | 'gone'): void {
    this.doing(fact);
    this.#open.delete(fact);
    (state === 'kept' ? this.#kept : this.#gone).add(fact);
    this.#acknowledged += 1;
  }

  /** The bot has said which number a story has. */
  numbered(number: number, text: string): void {
    const before = this.#texts.get(number);
    if (before !== undefined && before !== text) {
      this.#faults.push(`#${number} was given to "${before}" and to "${text}"`);
    }
    this.#texts.set(number, text);
  }

  /** What was said and isn't so. What nobody was told of counts as known afterwards. */
  check({ facts, moments }: Stored): readonly string[] {
    const faults = this.#faults.splice(0);
    for (const fact of this.#kept) if (!facts.has(fact)) faults.push(`said, and not kept: ${fact}`);
    for (const fact of this.#gone) if (facts.has(fact)) faults.push(`said not to be, and kept: ${fact}`);
    for (const [number, text] of this.#texts) {
      const stored = moments.get(number)?.text;
      if (stored !== text) faults.push(`#${number} was said to be "${text}", and is "${stored}"`);
    }
    faults.push(...twice(moments));
    this.adopt(facts);
    for (const [number, { text }] of moments) this.#texts.set(number, text);
    return faults;
  }

  /** From now on, what is kept counts as known. */
  adopt(facts: ReadonlySet<string>): void {
    this.#kept.clear();
    this.#open.clear();
    for (const fact of facts) {
      this.#kept.add(fact);
      this.#gone.delete(fact);
    }
  }
}

/** One story told once must not be kept under two numbers. */
function twice(moments: Stored['moments']): readonly string[] {
  const numbers = new Map<string, number>();
  return [...moments].flatMap(([number, { text }]) => {
    const before = numbers.get(text);
    numbers.set(text, number);
    return before === undefined ? [] : [`"${text}" is kept as #${before} and as #${number}`];
  });
}
