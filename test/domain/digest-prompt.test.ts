import { describe, expect, it } from 'vitest';
import { type Prompt, promptFor } from '../../src/domain/digest-prompt.ts';

const prompts: readonly Prompt[] = [
  ...Array.from({ length: 45 }, (_, at) => ({ usual: `prompt${at}` })),
  { own: 'A scene with a cat?' },
  { own: 'A scene with bread?' },
];

describe('prompts', () => {
  it('come once each before any comes again, from wherever one begins', () => {
    for (const first of [-3, 0, 2967]) {
      const round = prompts.map((_, at) => promptFor(prompts, first + at, 'guild'));
      expect(new Set(round).size).toBe(prompts.length);
      expect(promptFor(prompts, first + prompts.length, 'guild')).toBe(round[0]);
    }
  });

  it('are the same whenever they are asked for, and in another order elsewhere', () => {
    const order = (seed: string) => prompts.map((_, at) => promptFor(prompts, at, seed));
    expect(order('one')).toEqual(order('one'));
    expect(order('one')).not.toEqual(order('another'));
    expect(order('one')).not.toEqual(prompts);
  });

  it('are none if there is none', () => {
    expect(promptFor([], 7, 'guild')).toBeUndefined();
  });
});
