import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../src/domain/text.ts';
import {
  asName,
  asText,
  asToldWhole,
  asToldWithin,
  asTyped,
  link,
  shorten,
} from '../../src/interactions/markup.ts';
import type { Room } from '../../src/interactions/room.ts';
import { activeMarkup, HOSTILE_LINES, shown } from '../support/discord-markup.ts';

const within = (characters: number): Room => ({ characters, bytes: 4 * characters });

describe('what somebody typed', () => {
  it.each(HOSTILE_LINES.map((line) => [line]))('means nothing but itself: %j', (typed) => {
    for (const text of [typed, `  ${typed}`, `before\n${typed}`, `before\n\n${typed}\nafter`]) {
      expect(activeMarkup(asText(text))).toEqual([]);
      expect(shown(asText(text))).toBe(text);
    }
  });

  it.each([
    'When Memo finally meets his daughter Ova, after everyone helped him escape.',
    '“7번방의 선물” – ಪುಷ್ಪಕ ವಿಮಾನ – أصحاب ولا أعز – 来电狂响',
    'At 1:58:30 it was 20% sad & 80% joy; #1 of my list! (really) 🪿 👨‍👧',
    'someone@example.org said: it is well-made, 3-2',
  ])('is not touched where there is nothing to disarm: %j', (typed) => {
    expect(asText(typed)).toBe(typed);
  });

  it('is marks that can be told from markup by this test itself', () => {
    for (const typed of HOSTILE_LINES.slice(0, -2)) expect(activeMarkup(typed), typed).not.toEqual([]);
  });
});

describe('a backslash', () => {
  it('stands only before what would be a mark without it', () => {
    for (const plain of ['7.5 of 10', '-5 degrees', '#1', '>o<', 'I <3 it', 'a | b', '~5', '+1'])
      expect(asText(plain)).toBe(plain);
    expect(asText('7. Koğuştaki Mucize')).toBe('7\\. Koğuştaki Mucize');
  });

  it('of the start of a line is not needed in the middle of one', () => {
    for (const name of ['7. Koğuştaki Mucize', '# 9', '- a', '> b', '+ c', '-# d'])
      expect(asName(name)).toBe(name);
    expect(asName('*a*')).toBe('\\*a\\*');
  });
});

describe('what is shown as a whole', () => {
  it('can be read back as it was typed', () => {
    const lines = [...HOSTILE_LINES, '\\\\', '||hidden \\|| and not||', '  7. then', '`a`\\`b`'];
    for (const typed of [...lines, lines.join('\n')]) {
      expect(asTyped(asToldWhole(typed, within(4000)) ?? ''), typed).toBe(typed);
    }
  });

  it('is not shown at all where there is no room', () => {
    expect(asToldWhole('*'.repeat(50), within(100))).toBe('\\*'.repeat(50));
    expect(asToldWhole('*'.repeat(51), within(100))).toBeUndefined();
  });
});

describe('a long text', () => {
  it('is shown with its marks disarmed as long as it fits so', () => {
    expect(asToldWithin('*a*', within(5))).toBe('\\*a\\*');
  });

  it('becomes a block of code where the backslashes would make it too long', () => {
    expect(asToldWithin('*'.repeat(20), within(30))).toBe(`\`\`\`\n${'*'.repeat(20)}\n\`\`\``);
  });

  it('cannot end the block that it is in', () => {
    const typed = `${'*'.repeat(50)}\`\`\`\n@everyone\n\`\`\`\``;
    const text = asToldWithin(typed, within(90));
    expect(activeMarkup(text)).toEqual(['a block of code']);
    expect(shown(text)).toBe(typed);
  });

  it('is cut, and says so, where nothing else helps', () => {
    for (const mark of ['`', '*', '|']) {
      const text = asToldWithin(mark.repeat(2000), within(1000));
      expect(text.length).toBeLessThanOrEqual(1000);
      expect(text).toContain(`${mark}…`);
      expect(activeMarkup(text)).toEqual(['a block of code']);
    }
  });

  it('never grows past what it is given', () => {
    for (const typed of ['`'.repeat(300), '漢`'.repeat(150), '🪿*'.repeat(100), 'a '.repeat(150)]) {
      for (let max = 20; max <= 640; max += 7) {
        expect(lengthOf(asToldWithin(typed, within(max)))).toBeLessThanOrEqual(max);
      }
    }
  });
});

describe('shortening', () => {
  it('leaves what fits as it is', () => {
    expect(shorten('Ova', 3)).toBe('Ova');
  });

  it.each([
    ['🪿🪿🪿', 4, '🪿…'],
    ['👨‍👩‍👧👨‍👩‍👧', 15, '👨‍👩‍👧…'],
    ['👨‍👩‍👧 Ova', 8, '…'],
    ['🇹🇷🇰🇷', 6, '🇹🇷…'],
    ['한국영화', 3, '한국…'],
    ['한국'.normalize('NFD'), 5, `${'한'.normalize('NFD')}…`],
    ['ಪುಷ್ಪಕ', 3, 'ಪು…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
    ['one two', 5, 'one…'],
  ])('cuts %j to %i without cutting a character in two', (text, max, cut) => {
    expect(shorten(text, max)).toBe(cut);
    expect(shorten(text, max).length).toBeLessThanOrEqual(max);
  });
});

describe('a link of ours', () => {
  it('shows its label as text and leads where it says', () => {
    expect(link('a [b](c) *d*', 'https://example.org/')).toBe('[a \\[b](c) \\*d\\*](https://example.org/)');
  });

  it('is not ended early by a sign in its address', () => {
    expect(link('Film', 'https://en.wikipedia.org/wiki/Film_(2019)')).toBe(
      '[Film](https://en.wikipedia.org/wiki/Film_%282019%29)',
    );
    expect(link('x', 'https://x.example/?a\\||')).toBe('[x](https://x.example/?a%5C%7C%7C)');
  });
});
