import { describe, expect, it } from 'vitest';
import { asName } from '../../../src/interactions/markup.ts';
import { filmByline } from '../../../src/views/film/film-line.ts';
import { confirmMerge, type MergeFacts, mergeDone } from '../../../src/views/merge/merge.ts';
import {
  anyFilm,
  buttonsOf,
  contentOf,
  DRAFT,
  english,
  faultsOf,
  SPEECHES,
  widestFilm,
} from '../../support/view-fixtures.ts';

const own = anyFilm({ title: 'Koğuş Yedi', year: 2020 });
const into = {
  ...anyFilm({ id: '7-kogustaki-mucize-2019', title: 'Miracle in Cell No. 7', year: 2019 }),
  originalTitle: '7. Koğuştaki Mucize',
};
const facts: MergeFacts = { film: own, into, moments: 2 };
const longest: MergeFacts = {
  film: widestFilm(),
  into: { ...widestFilm(), id: 'a'.repeat(70), originalTitle: '_'.repeat(80) },
  moments: Number.MAX_SAFE_INTEGER,
};

describe.each(SPEECHES)('in %s', (_, texts) => {
  it.each([0, 1, 2])('the question has both films in view, and how many moments follow: %i', (moments) => {
    const view = confirmMerge(DRAFT, { ...facts, moments }, texts);
    expect(faultsOf(view)).toEqual([]);
    expect(contentOf(view).split('\n')).toEqual([
      `### ${texts.merge.confirm({ film: 'Koğuş Yedi (2020)', into: 'Miracle in Cell No. 7 (2019)' })}`,
      `- **Koğuş Yedi** · ${filmByline(own, texts)}`,
      `- **Miracle in Cell No. 7** · ${filmByline(into, texts)}`,
      texts.merge.follows({ moments }),
    ]);
  });

  it('the question says in words, and not with a number, that no moment follows', () => {
    const follows = contentOf(confirmMerge(DRAFT, { ...facts, moments: 0 }, texts))
      .split('\n')
      .at(-1);
    expect(follows).toMatch(/^\P{Nd}+$/u);
  });

  it('it is answered by two buttons that name the draft', () => {
    expect(buttonsOf(confirmMerge(DRAFT, facts, texts)).map(({ label, id }) => [label, id])).toEqual([
      [texts.merge.yes, `confirm-merge:${DRAFT}`],
      [texts.merge.no, `cancel-merge:${DRAFT}`],
    ]);
  });

  it.each([0, 1, 2])('what was done is told with how many moments follow: %i', (moments) => {
    const view = mergeDone({ ...facts, moments }, texts);
    expect(faultsOf(view)).toEqual([]);
    expect(contentOf(view).split('\n')).toEqual([
      texts.merge.done({ film: 'Koğuş Yedi (2020)', into: 'Miracle in Cell No. 7 (2019)' }),
      texts.merge.followed({ moments }),
    ]);
  });

  it('and can be undone, by the film that the member added', () => {
    expect(buttonsOf(mergeDone(facts, texts)).map(({ label, id }) => [label, id])).toEqual([
      [texts.merge.undo, `undo-merge:${own.id}`],
    ]);
  });

  it.each([
    ['the question', confirmMerge(DRAFT, longest, texts)],
    ['what was done', mergeDone(longest, texts)],
  ])('%s fits into a message at the longest titles', (_name, view) => {
    expect(faultsOf(view)).toEqual([]);
    expect(contentOf(view).split(asName('*'.repeat(80))).length).toBeGreaterThan(2);
    expect(contentOf(view)).not.toMatch(/undefined|NaN|null/);
  });
});

it('the film is told by the titles that the reader knows', () => {
  const turkish = { ...into, titles: { en: 'The Miracle' } };
  expect(contentOf(mergeDone({ ...facts, into: turkish }, english))).toContain('**The Miracle (2019)**');
});
