import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../../../src/pictures/kit/text/clusters.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

describe('what is written as one', () => {
  it('is what Unicode calls a grapheme, for Latin letters and punctuation, too', () => {
    const characters = Array.from({ length: 0x2070 - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at));
    const some = fc.constantFrom(...characters, '\u0301', '\u200D', '\uFE0F', '🏽', '❤');
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const expected = [...graphemes.segment(text)].map(({ segment }) => segment);
        expect(clustersOf(text).map((cluster) => cluster.text)).toEqual(expected);
      }),
    );
    const simple = characters.filter((character) => /[\p{Script=Latin}\p{P}]/u.test(character)).join('');
    expect(clustersOf(simple)).toHaveLength([...graphemes.segment(simple)].length);
  });
});
