import { describe, expect, it } from 'vitest';
import { likeness } from '../../../src/search/likeness/embedder.ts';
import { EmojiEmbedder } from '../../../src/search/likeness/emoji-embedder.ts';
import { loadEmojiWords } from '../../../src/search/likeness/emoji-tables.ts';
import { lettersOf, sameLetters } from '../../../src/search/likeness/letters.ts';
import { findTranslations, type Scene, scenes } from '../../support/likeness/find-translations.ts';

const embedder = new EmojiEmbedder(await loadEmojiWords());
const findByEmoji = (wanted: readonly Scene[]) =>
  findTranslations(wanted, scenes, (text) => embedder.embed(text), likeness);
const concrete = scenes.filter(({ kind }) => kind === 'concrete');

const textOf = (id: string, language: keyof Scene['texts']) =>
  scenes.find((scene) => scene.id === id)?.texts[language] ?? '';

// Each bound is a little below what was measured: docs/decisions/2026-11-30-likeness-by-emoji.md.
describe('a scene told in another language, among 60', () => {
  it('is mostly found first by emoji if things happen in it', () => {
    const found = findByEmoji(concrete);
    expect(found.first).toBeGreaterThan(0.9);
    expect(found.inThree).toBeGreaterThan(0.94);
  });

  it('is nearly as often found if it was not looked at before', () => {
    const found = findByEmoji(concrete.filter(({ held }) => held));
    expect(found.first).toBeGreaterThan(0.86);
    expect(found.inThree).toBeGreaterThan(0.9);
  });

  it('is found less often if it tells of feelings alone', () => {
    const found = findByEmoji(scenes.filter(({ kind }) => kind === 'abstract'));
    expect(found.first).toBeGreaterThan(0.33);
    expect(found.inThree).toBeGreaterThan(0.44);
  });

  it('is seldom found by its letters', () => {
    expect(findTranslations(concrete, scenes, lettersOf, sameLetters).first).toBeLessThan(0.15);
  });
});

describe('two texts by their letters', () => {
  const alike = (one: string, other: string) => sameLetters(lettersOf(one), lettersOf(other));

  it('are the same in the same words, whatever comes first and however often', () => {
    expect(alike('He opens the door.', 'HE OPENS THE DOOR! He opens the door')).toBeCloseTo(1, 1);
    expect(alike('문이 열리고', '문이 열리고')).toBeCloseTo(1);
  });

  it('have little in common in other words, and nothing in another script', () => {
    expect(alike('He opens the door.', 'Rain falls on a paper boat.')).toBeLessThan(0.1);
    expect([alike('He opens the door.', '문이 열리고'), alike('', '')]).toEqual([0, 0]);
  });
});

describe('what two texts share', () => {
  const english = textOf('dog-at-station', 'en');
  const turkish = textOf('dog-at-station', 'tr');

  it('is told by a few emoji, each for another thing', () => {
    const shared = embedder.shared(english, turkish, 3);
    expect(shared).toContain('🐕');
    expect(shared).not.toContain('🐶');
    expect(shared.length).toBeLessThanOrEqual(3);
  });

  it('is nothing if a language is unknown', () => {
    expect(embedder.embed('Der Hund wartet jeden Abend am Bahnhof auf seinen toten Herrn.').ids).toHaveLength(
      0,
    );
    expect(embedder.shared(english, '개가 매일 저녁 역에서 주인을 기다린다.', 3)).toEqual([]);
  });

  it('is nothing if there are no words', () => {
    for (const text of ['', '😭😭😭', '1234', '\u0000', '. * ? ( [ \\ " \' OR 1=1 --']) {
      expect(embedder.embed(text).ids.length, text).toBeLessThan(2);
    }
  });
});

it('reads Turkish words with their suffixes', () => {
  const dog = embedder.shared(
    'The dog is at the station and waits for you.',
    'Köpeğimin gözlerine baktım ve ağladım.',
    3,
  );
  expect(dog).toEqual(['🐕']);
});
