import { describe, expect, it } from 'vitest';
import { Fonts } from '../../../src/pictures/kit/text/fonts.ts';
import { textsOf } from '../../../src/pictures/quote/draw-quote.ts';
import { layOutQuote, QUOTE_MARGIN, QUOTE_WIDTH } from '../../../src/pictures/quote/layout.ts';
import type { QuotePlan } from '../../../src/pictures/quote/quote-plan.ts';
import { inkOf, outside, overlaps } from '../../support/placed-boxes.ts';

const fonts = new Fonts();
const word = (text: string) => ({ text, han: 'jp' }) as const;

const FILM: QuotePlan['film'] = {
  title: word('Miracle in Cell No. 7'),
  original: word('7. Koğuştaki Mucize'),
  facts: '2019 · 🇹🇷\u00A0Türkiye',
};

const plan = (story: string, more: Partial<QuotePlan> = {}): QuotePlan => ({
  kind: 'quote',
  paragraphs: story.split('\n').map(word),
  name: word('John'),
  film: FILM,
  theme: 'dark',
  ...more,
});

async function layoutOf(quote: QuotePlan) {
  return layOutQuote(quote, await fonts.typesetterFor(textsOf(quote)));
}

const SENTENCE = 'When Memo finally meets his daughter Ova after everyone helped him escape. ';
const ARABIC = 'عندما التقى ميمو ابنته أوفا عام 2019 (بعد 118 دقيقة) بكيت 3 مرات مع John من Malta. ';
const STORIES: Readonly<Record<string, string>> = {
  'one line': 'I cried and cried and cried.',
  '2,000 characters': SENTENCE.repeat(40).slice(0, 2000).trim(),
  'many paragraphs': `${SENTENCE.trim()}\n\n`.repeat(12).trim(),
  'a thousand lines': 'a\nb\n'.repeat(500).trim(),
  Arabic: ARABIC.repeat(4).trim(),
  Hebrew: 'כשממו פוגש סוף סוף את בתו אובה אחרי 118 דקות.',
  Japanese: '刑務所のみんなが力を合わせて、メモを娘のオヴァに会わせる場面。'.repeat(60).slice(0, 2000),
  Thai: 'ในที่สุดเมโมก็ได้พบลูกสาวของเขาหลังจากทุกคนช่วยเขาหนี '.repeat(6).trim(),
  Tamil: 'மெமோ தன் மகள் ஓவாவை சந்திக்கும் காட்சி '.repeat(6).trim(),
  'emoji alone': '😭💛👨‍👩‍👧🏴󠁧󠁢󠁳󠁣󠁴󠁿❤️‍🔥👍🏽🇲🇹'.repeat(30),
  'one long word': `No${'o'.repeat(1500)}`,
};

describe.each(Object.entries(STORIES))('a story of %s', (_, story) => {
  it('has all its words in sight, nothing over anything else, and nothing beyond the margins', async () => {
    const layout = await layoutOf(plan(story));
    const boxes = layout.lines.map((placed) => [placed.line.text, inkOf(placed)] as const);
    expect(outside(boxes, layout)).toEqual([]);
    expect(overlaps(boxes)).toEqual([]);
    for (const { line, x } of layout.lines) {
      expect(x).toBeGreaterThanOrEqual(QUOTE_MARGIN - 1);
      expect(x + line.width).toBeLessThanOrEqual(QUOTE_WIDTH - QUOTE_MARGIN + 1);
      expect(line.lacking).toEqual([]);
    }
    const said = layout.lines.map(({ line }) => line.text).join('');
    const bare = (text: string) => text.replace(/\s/g, '');
    expect(bare(said).startsWith(bare(story))).toBe(true);
    for (const text of ['John', FILM.title.text, FILM.original?.text ?? '', FILM.facts]) {
      expect(said).toContain(text);
    }
  });
});

describe('the card of a moment', () => {
  it('is large for few words, small for many, and never higher than twice and a half its width', async () => {
    const sizeOf = async (story: string) => (await layoutOf(plan(story))).lines[0]?.line.size ?? 0;
    expect(await sizeOf(STORIES['one line'] ?? '')).toBe(60);
    expect(await sizeOf(STORIES['2,000 characters'] ?? '')).toBe(26);
    for (const story of Object.values(STORIES)) {
      expect((await layoutOf(plan(story))).height).toBeLessThan(2.5 * QUOTE_WIDTH);
    }
  });

  it('begins on the right where the story does, with numbers and Latin words in their places', async () => {
    const { lines, bar } = await layoutOf(plan(ARABIC.trim()));
    const right = QUOTE_WIDTH - QUOTE_MARGIN;
    for (const { line, x } of lines.filter(({ line: { text } }) => text !== '🪿' && text !== 'John')) {
      expect(x + line.width).toBeCloseTo(right, 0);
    }
    expect(bar?.x).toBeGreaterThan(QUOTE_WIDTH / 2);
  });

  it('says no name where there is none', async () => {
    const layout = await layoutOf(plan(SENTENCE, { name: undefined }));
    expect(layout.bar).toBeUndefined();
    expect(layout.lines.map(({ line }) => line.text)).not.toContain('John');
  });

  it('shortens a name or title that is too long', async () => {
    const film = { ...FILM, title: word('A very long title '.repeat(20)) };
    const layout = await layoutOf(plan(SENTENCE, { name: word('A long name '.repeat(20)), film }));
    const boxes = layout.lines.map((placed) => [placed.line.text, inkOf(placed)] as const);
    expect(overlaps(boxes)).toEqual([]);
    expect(outside(boxes, layout)).toEqual([]);
    expect(layout.lines.filter(({ line }) => line.text.endsWith('…'))).toHaveLength(2);
  });
});
