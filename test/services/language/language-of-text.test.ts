import { describe, expect, it } from 'vitest';
import { languageOfText } from '../../../src/services/language/language-of-text.ts';
import { SAMPLES, UNTELLABLE } from './samples.ts';

describe('the language of a text', () => {
  it('is told of nearly all that people write in the thirteen languages', async () => {
    const wrong: string[] = [];
    const all = Object.entries(SAMPLES).flatMap(([language, texts]) =>
      texts.map((text) => [language, text] as const),
    );
    for (const [language, text] of all) {
      const told = await languageOfText(text);
      if (told !== language) wrong.push(`${language} → ${told}: ${text}`);
    }
    expect(all.length).toBeGreaterThan(100);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(all.length * 0.03);
  });

  it.each(UNTELLABLE)('is unknown for %j', async (text) => {
    expect(await languageOfText(text)).toBeUndefined();
  });

  it('is not that of a title in it', async () => {
    const text = 'In 7. Koğuştaki Mucize the old officer opens the gate and just turns away.';
    expect(await languageOfText(text, ['7. Koğuştaki Mucize'])).toBe('en');
  });
});
