import { expect, it } from 'vitest';
import { MAX_ALT_TEXT } from '../../../src/interactions/limits.ts';
import { LineageDrawings } from '../../../src/pictures/lineage/lineage-drawings.ts';
import { LineagePictures } from '../../../src/pictures/lineage/lineage-pictures.ts';
import { allFamilies } from '../../support/catalogue.ts';
import { english } from '../../support/view-fixtures.ts';

const [family] = allFamilies;
const [film] = family?.films ?? [];
if (!family || !film) throw new Error('the catalogue is empty');
const subject = { film, family, texts: english, theme: 'dark' } as const;

it('a lineage that cannot be drawn is left out, and the log says which', async () => {
  const logged: object[] = [];
  const failing = new LineagePictures({
    maxAltLength: MAX_ALT_TEXT,
    rasterise: () => Promise.reject(new Error('no pixels')),
  });
  const drawings = new LineageDrawings(async () => failing, { warn: (facts) => void logged.push(facts) });
  expect(await drawings.draw(subject)).toBeUndefined();
  expect(logged).toMatchObject([{ family: family.id, err: { message: 'no pixels' } }]);
});

it('what draws is loaded with the first picture, once, and anew where that failed', async () => {
  let loads = 0;
  const drawings = new LineageDrawings(
    async () => {
      loads += 1;
      if (loads === 1) throw new Error('no library');
      return { draw: async () => ({ png: Buffer.from([loads]), alt: '', width: 1, height: 1 }) };
    },
    { warn: () => undefined },
  );
  expect(loads).toBe(0);
  expect(await drawings.draw(subject)).toBeUndefined();
  const drawn = await Promise.all([drawings.draw(subject), drawings.draw(subject)]);
  expect(drawn.map((picture) => picture?.png[0])).toEqual([2, 2]);
});
