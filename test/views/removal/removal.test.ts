import { describe, expect, it } from 'vitest';
import { plainMessage } from '../../../src/views/kit/plain-message.ts';
import { confirmRemoval, removalDone } from '../../../src/views/removal/removal.ts';
import {
  buttonsOf,
  byCover,
  contentOf,
  contentsOf,
  DRAFT,
  english,
  facts,
  faultsOf,
  nodesOf,
  SPEECHES,
} from '../../support/view-fixtures.ts';

const bytes = Buffer.from('89504e47', 'hex');

describe('the question before a removal', () => {
  it('says what would go, what comes of it, and why', () => {
    const view = confirmRemoval(
      { draft: DRAFT, reason: 'Told twice', isOwn: false },
      facts({ number: 128 }),
      english,
    );
    expect(contentsOf(view)[0]?.split('\n')).toEqual([
      `### ${english.removal.confirm({ number: 128 })}`,
      english.removal.consequence,
      english.removal.reason({ reason: 'Told twice' }),
    ]);
  });

  it('shows the story and its picture openly, even if they are hidden elsewhere: to decide, one has to read', () => {
    const picture = { id: DRAFT, name: 'moment.png', alt: 'A father and his daughter' };
    const hidden = { ...facts({ text: 'The scene.', spoiler: true, picture }), picture: { bytes } };
    const view = confirmRemoval({ draft: DRAFT, reason: undefined, isOwn: false }, hidden, english);
    expect(byCover(view).hidden).toEqual([]);
    expect(contentsOf(byCover(view).open)).toContain('The scene.');
    expect(contentOf(view)).not.toContain('||');
    expect(nodesOf(view).find(({ media }) => media !== undefined)).toMatchObject({ spoiler: false });
    expect(faultsOf(view)).toEqual([]);
  });

  it('says nothing about a reason if there is none', () => {
    expect(
      contentOf(confirmRemoval({ draft: DRAFT, reason: undefined, isOwn: false }, facts(), english)),
    ).not.toContain('Reason');
  });

  it('can only be answered: the card in it has no buttons of its own', () => {
    expect(
      buttonsOf(confirmRemoval({ draft: DRAFT, reason: undefined, isOwn: false }, facts(), english)),
    ).toMatchObject([
      { label: 'Remove it', id: `confirm-removal:${DRAFT}` },
      { label: 'Keep it', id: `cancel-removal:${DRAFT}` },
    ]);
  });
});

describe.each(SPEECHES)('what was done of a removal in %s', (_, texts) => {
  it.each([0, 1, 2, 1000])('counts %i cards that were taken down', (gone) => {
    const view = removalDone({ number: 128, isOwn: false }, { gone, left: [] }, texts);
    expect(contentOf(view).split('\n')).toEqual([
      texts.removal.done({ number: 128 }),
      texts.removal.cardsTaken({ cards: gone }),
    ]);
    expect(faultsOf(view)).toEqual([]);
  });

  it('says in words, and not with a number, that there was no card', () => {
    const [, cards] = contentOf(
      removalDone({ number: 128, isOwn: false }, { gone: 0, left: [] }, texts),
    ).split('\n');
    expect(cards).toMatch(/^\P{Nd}+$/u);
  });

  it('names the channels that still show a card', () => {
    const left = ['700000000000000201', '700000000000000202'];
    const view = removalDone({ number: 128, isOwn: false }, { gone: 1, left }, texts);
    expect(contentOf(view)).toContain(texts.removal.cardsLeft({ places: left.map((id) => `<#${id}>`) }));
    expect(faultsOf(view)).toEqual([]);
  });

  it('does not say that there was no card if one is left', () => {
    const view = removalDone({ number: 128, isOwn: false }, { gone: 0, left: ['700000000000000201'] }, texts);
    expect(contentOf(view)).toContain('<#700000000000000201>');
    expect(contentOf(view)).not.toContain(texts.removal.cardsTaken({ cards: 0 }));
  });

  it('is told in a sentence where the moment stays', () => {
    expect(faultsOf(plainMessage(texts.removal.keptIt({ number: Number.MAX_SAFE_INTEGER })))).toEqual([]);
  });
});
