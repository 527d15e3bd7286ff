import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/views/search/extract.ts';

const hitOf = (text: string, word: string) => ({
  from: text.indexOf(word),
  to: text.indexOf(word) + word.length,
});

describe('an extract', () => {
  it('is a part of a long text, cut between words, with the hits in bold', () => {
    const text = `${'Long before that. '.repeat(20)}Then it is only a paper boat, and all know. ${'Long after that. '.repeat(20)}`;
    const shown = extract(text, [hitOf(text, 'paper'), hitOf(text, 'boat')], false);
    expect(shown).toContain('only a **paper** **boat**, and all know.');
    expect(shown).toMatch(/^…\S.*\S…$/);
    expect(shown.length).toBeLessThan(230);
  });

  it.each([
    ['of a spoiler', 'He dies at the end.', true],
    ['of a text that hides something', 'At the end ||he dies|| and all is dark.', false],
    ['that begins within what is hidden', `||${'He dies. '.repeat(60)}he lives|| after all.`, false],
  ])('%s is hidden as a whole', (_, text, isSpoiler) => {
    const shown = extract(text, [hitOf(text, 'he')], isSpoiler);
    expect(shown).toMatch(/^\|\|[^|]+\|\|$/);
  });

  it('shows what was typed as text', () => {
    const text = '# **Bold** <@1> [link](https://x.example)\nboat `code`\uE000';
    expect(extract(text, [hitOf(text, 'boat')], false)).toBe(
      '\\# \\*\\*Bold\\*\\* \\<@1> \\[link](https\\://x.example) **boat** \\`code\\`',
    );
  });
});
