import { expect, it } from 'vitest';
import { LineageDrawings } from '../../../src/pictures/lineage/lineage-drawings.ts';
import { LineagePictures } from '../../../src/pictures/lineage/lineage-pictures.ts';
import { catalogue } from '../../support/catalogue.ts';
import { english } from '../../support/view-fixtures.ts';

it('a lineage that can not be drawn is left out, and the log says which', async () => {
  const { families } = catalogue;
  const [family] = families;
  const [film] = family?.films ?? [];
  if (!family || !film) throw new Error('the catalogue is empty');
  const logged: object[] = [];
  const failing = new LineagePictures({ rasterise: () => Promise.reject(new Error('no pixels')) });
  const drawings = new LineageDrawings(failing, { warn: (facts) => void logged.push(facts) });
  expect(await drawings.draw({ film, family, texts: english, theme: 'dark' })).toBeUndefined();
  expect(logged).toMatchObject([{ family: family.id, err: { message: 'no pixels' } }]);
});
