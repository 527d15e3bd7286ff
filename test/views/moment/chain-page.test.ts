import { describe, expect, it } from 'vitest';
import { MAX_ALT_TEXT } from '../../../src/interactions/limits.ts';
import type { ChainFacts, ChainView } from '../../../src/views/moment/chain-page.ts';
import { chainPage } from '../../../src/views/moment/chain-page.ts';
import { chainOf, filmOf, JOHN, people, type Told } from '../../pictures/chain/chains.ts';
import {
  buttonsOf,
  contentsOf,
  english,
  faultsOf,
  MARKED_NAME,
  nodesOf,
  SPEECHES,
} from '../../support/view-fixtures.ts';

const factsOf = (told: readonly Told[], number = 1, watched = 0): ChainFacts => ({
  ...{ chain: chainOf(told), number, filmOf, watched },
});
const VIEW: ChainView = { page: 0, theme: 'dark', opens: 'here' };
const GAP = { name: '', isGap: true };
const named = (name: string, from: number): Told => ({ name, from });

/** The lines of the chain. */
const linesOf = (facts: ChainFacts, view: Partial<ChainView> = {}): readonly string[] =>
  contentsOf(chainPage(facts, { ...VIEW, ...view }, english))
    .flatMap((content) => content.split('\n'))
    .filter((line) => /^ *- /.test(line));

describe('a chain in words', () => {
  it('has the name, country, film and number of each moment, and marks the one that was asked for', () => {
    expect(
      linesOf(factsOf([JOHN, { name: 'Elif', country: 'TR', film: 'la-vita-e-bella-1997' }], 2)),
    ).toEqual([
      '- **John** (🇲🇹\u00A0Malta) · *Miracle in Cell No. 7* (2019) · #1',
      `- → **Elif** (🇹🇷\u00A0Türkiye) · *Life Is Beautiful* (1997) · #2 ◂\u00A0${english.chain.thisOne}`,
    ]);
  });

  it('goes to the right where a moment led to several', () => {
    const told = [JOHN, named('A', 0), named('B', 1), named('C', 2), named('D', 1), GAP, named('E', 5)];
    expect(linesOf(factsOf(told)).map((line) => line.replace(/ · .*/, ''))).toEqual([
      '- **John** (🇲🇹\u00A0Malta)',
      '- → **A**',
      '  - → **B**',
      '    - → **C**',
      '  - → **D**',
      `    - → *${english.chain.gap}*`,
      '      - → **E**',
    ]);
  });

  it('says from which one a moment hangs that is not right below it', () => {
    const deep = people(9, (place) => ({ from: place }));
    const [last] = linesOf(
      factsOf([JOHN, named('Side', 0), ...deep.map((one) => ({ ...one, from: 0 }))]),
    ).slice(-1);
    expect(last).not.toContain('←');
    const row = [
      JOHN,
      { ...JOHN, from: 0 },
      ...Array.from({ length: 8 }, (_, place) => named('Z', place + 1)),
    ];
    const indented = linesOf(factsOf([...row, named('Other', 0)]));
    expect(indented.at(-2)).toMatch(/ ← #9$/);
  });

  it('opens the page with the moment, and turns to the others', () => {
    const facts = factsOf([JOHN, ...people(60, () => ({ from: 0 }))], 50);
    const own = linesOf(facts);
    expect(own.some((line) => line.includes(english.chain.thisOne))).toBe(true);
    expect(own[0]).toMatch(/ ← #1$/);
    const first = linesOf(facts, { page: 1 });
    expect(first[0]).toContain('**John**');
    expect(linesOf(facts, { page: 999 }).at(-1)).toContain('#61');
    const all = [1, 2, 3, 4].flatMap((page) => linesOf(facts, { page }));
    expect(new Set(all).size).toBe(61);
  });

  it('says how many it moved to watch, and nothing of the kind where it moved nobody', () => {
    const told = [JOHN, ...people(1)];
    const words = english.chain.watched({ number: 1, count: 7 });
    expect(contentsOf(chainPage(factsOf(told, 1, 7), VIEW, english)).join()).toContain(words);
    expect(contentsOf(chainPage(factsOf(told, 1, 0), VIEW, english)).at(-1)).not.toContain('watch');
  });

  it('says so where no other moment is linked', () => {
    const page = chainPage(factsOf([JOHN], 1, 3), VIEW, english);
    expect(contentsOf(page).join()).toContain(english.chain.alone({ number: 1 }));
    expect(contentsOf(page).join()).toContain(english.chain.watched({ number: 1, count: 3 }));
    expect(buttonsOf(page)).toEqual([]);
  });
});

describe('the page of a chain', () => {
  const picture = { png: Buffer.from('89504e47', 'hex'), alt: 'John → Elif' };

  it('shows the picture, which other colours are offered for', () => {
    const page = chainPage(factsOf([JOHN, ...people(1)]), { ...VIEW, picture }, english);
    expect(page.files).toEqual([{ name: 'chain.png', bytes: picture.png, alt: picture.alt }]);
    expect(nodesOf(page).find(({ media }) => media !== undefined)).toMatchObject({
      description: picture.alt,
    });
    expect(buttonsOf(page).map(({ label }) => label)).toEqual([english.chain.themes.light]);
    const light = chainPage(factsOf([JOHN, ...people(1)]), { ...VIEW, theme: 'light', picture }, english);
    expect(buttonsOf(light).map(({ label }) => label)).toEqual([english.chain.themes.dark]);
  });

  const longest = { ...picture, alt: '漢'.repeat(MAX_ALT_TEXT) };

  it.each(SPEECHES)('fits into a message in %s, whatever people are called', (_, texts) => {
    for (const name of ['J'.repeat(80), MARKED_NAME, '漢'.repeat(80), 'مريم'.repeat(20)]) {
      for (const count of [2, 21, 300]) {
        const told = people(count, (place) => ({ name, from: Math.floor(place / 2), country: 'GS' }));
        const facts = factsOf([{ ...JOHN, name }, ...told], 1, Number.MAX_SAFE_INTEGER);
        for (const page of [0, 2, 99])
          expect(faultsOf(chainPage(facts, { ...VIEW, page, picture: longest }, texts))).toEqual([]);
      }
    }
  });
});
