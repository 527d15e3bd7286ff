import { describe, expect, it } from 'vitest';
import { emojiDrawing, isEmoji } from '../../../../src/pictures/kit/text/emoji.ts';
import { Fonts } from '../../../../src/pictures/kit/text/fonts.ts';

const STYLE = { size: 100, weight: 400, han: 'sc' } as const;
const fonts = new Fonts();
const set = async (text: string) => (await fonts.typesetterFor([{ text, han: 'sc' }])).line(text, STYLE);

describe('emoji', () => {
  it.each(['😭', '🪿', '👍🏽', '👨‍👩‍👧', '❤️‍🔥', '🇲🇹', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '#️⃣', '❤️', '☺️'])(
    '%s is drawn as Discord shows it',
    (text) => {
      expect(isEmoji(text)).toBe(true);
      expect(emojiDrawing(text)?.viewBox).toBe('0 0 36 36');
    },
  );

  it.each(['a', '7', '©', '字', '', ' '])('%j is a letter or a sign', (text) => {
    expect(isEmoji(text)).toBe(false);
  });

  it('stand in a line with its words, each as one', async () => {
    const line = await set('I cried 😭👨‍👩‍👧 twice');
    expect(line.emoji).toHaveLength(2);
    expect(line.lacking).toEqual([]);
    const [first, second] = line.emoji;
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 1_000);
    expect(line.width).toBeGreaterThan((await set('I cried  twice')).width + 200);
  });

  it('are drawn for signs that no font has, and a box is where neither has anything', async () => {
    expect((await set('❤')).emoji).toHaveLength(1);
    expect((await set('\u{1FFFD}')).lacking).toHaveLength(1);
  });
});
