import { expect, it } from 'vitest';
import { earlierPage } from '../../../src/views/edit/earlier-page.ts';
import { faultsOf, LONG_TEXTS, longestFacts, SPEECHES, widestFilm } from '../../support/view-fixtures.ts';

it.each(SPEECHES)('Discord takes every page of earlier versions in %s, however long it is', (_, texts) => {
  for (const text of Object.values(LONG_TEXTS)) {
    const facts = longestFacts(text, widestFilm());
    const page = { facts, until: 8_640_000_000_000_000, page: 999_998, total: 1_000_000 };
    expect(faultsOf(earlierPage(page, texts))).toEqual([]);
  }
});
