import { describe, expect, it } from 'vitest';
import { relativePath } from '../../../../src/pictures/kit/text/relative-path.ts';

describe('an outline in steps', () => {
  it('goes the same way, and on from where each closed part began', () => {
    expect(relativePath('M10,20L30,25Q40,50,10,60ZM-5,0C1,2,3,4,-6,-7Z')).toBe(
      'm10 20l20 5q10 25-20 35zm-15-20c6 2 8 4-1-7z',
    );
  });

  it('sums up to whole places, however long it is', () => {
    expect(relativePath('M0.4,0L1.5,0L2.6,0L3.4,0Z')).toBe('m0 0l2 0l1 0l0 0z');
  });

  it('is empty for a blank', () => {
    expect(relativePath('')).toBe('');
  });

  it('of another kind is an error, and not a wrong picture', () => {
    expect(() => relativePath('M10,20L30')).toThrow('L30');
  });
});
