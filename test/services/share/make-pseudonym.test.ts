import { describe, expect, it } from 'vitest';
import { QUALITIES, THINGS } from '../../../src/domain/pseudonym.ts';
import { makePseudonym } from '../../../src/services/share/make-pseudonym.ts';
import { english, SPEECHES } from '../../support/view-fixtures.ts';

const ALL = QUALITIES.length * THINGS.length;
const first = () => 0;

/** Each of them, drawn where nobody has one. */
const allNames = (texts = english): string[] =>
  Array.from({ length: ALL }, (_, at) => makePseudonym(new Set(), texts, () => (at + 0.5) / ALL).name);

describe('a pseudonym', () => {
  it.each(SPEECHES)('has words of its own for each of them in %s', (_, texts) => {
    expect(new Set(allNames(texts).map((name) => name.toLowerCase())).size).toBe(ALL);
  });

  it('is not the name of a member, however that is written', () => {
    expect(makePseudonym(new Set(), english, first).name).toBe('Quiet Lantern');
    expect(makePseudonym(new Set(['QUIET LANTERN']), english, first).name).toBe('Quiet Lighthouse');
  });

  it('has a number when all are taken', () => {
    const inUse = new Set(allNames());
    expect(makePseudonym(inUse, english, first).name).toBe('Quiet Lantern 2');
    inUse.add('Quiet Lantern 2');
    expect(makePseudonym(inUse, english, first).name).toBe('Quiet Lighthouse 2');
  });
});
