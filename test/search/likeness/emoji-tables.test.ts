import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/search/likeness/words/languages.ts';
import { makeEmojiTable } from '../../support/likeness/make-emoji-table.ts';

it.each(LANGUAGES)(
  'the emoji of words (%s) are those of Unicode’s annotations; `npm run emoji` brings them up to date',
  async (language) => {
    const table = `${JSON.stringify(makeEmojiTable(language), undefined, 2)}\n`;
    await expect(table).toMatchFileSnapshot(`../../../src/search/likeness/tables/${language}.json`);
  },
);
