import { Column, type Face, latin, type PlacedLine, SEEN_MIDDLE, styleOf } from '../kit/placed-line.ts';
import { type ParagraphLine, Paragraphs } from '../kit/text/paragraphs.ts';
import type { SetLine, Typesetter } from '../kit/text/typesetter.ts';
import { wrap, wrapTitle } from '../kit/text/wrap.ts';
import type { QuotePlan } from './quote-plan.ts';

/** The position of everything on the card of a moment, in pixels. */
export interface QuoteLayout {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  /** The bar before the name. */
  readonly bar: { readonly x: number; readonly y: number } | undefined;
  /** The line above the film. */
  readonly rule: number;
}

export const QUOTE_WIDTH = 1200;
export const QUOTE_MARGIN = 84;
/** A strip of the bot's colour along the top. */
export const STRIP = 10;
export const BAR = { width: 34, height: 4 } as const;

const ABOVE_STORY = 62;
/** A short story is large, and a long one as small as can be read on a phone. */
const SIZES: readonly number[] = [60, 54, 48, 43, 38, 34, 31, 28, 26];
const LEADING = 1.42;
/** The story should not be higher than this; the smallest size may be. */
const MAX_STORY_HEIGHT = 580;
/** With more lines than this at the smallest size, paragraphs follow each other on one line. */
const MAX_LINES = 64;
/** Of a line, the height of the gap between paragraphs. */
const GAP = 0.55;
/** The whole card of a short story is as wide as links are shown elsewhere: 1.91 to 1. */
const LEAST_HEIGHT = 630;

const NAME: Face = { size: 32, weight: 600, leading: 44 };
const TITLE: Face = { size: 36, weight: 700, leading: 46 };
const ORIGINAL: Face = { size: 28, weight: 400, leading: 38 };
const FACTS: Face = { size: 27, weight: 400, leading: 38 };
const GOOSE: Face = { size: 44, weight: 400, leading: 44 };
const ABOVE_NAME = 30;
const ABOVE_RULE = 34;
const BELOW_RULE = 26;
const BELOW = 44;
const AFTER_BAR = 16;
/** For the goose at the end of the film. */
const GOOSE_ROOM = 90;

const WIDTH = QUOTE_WIDTH - 2 * QUOTE_MARGIN;
const RIGHT = QUOTE_WIDTH - QUOTE_MARGIN;

export function layOutQuote({ paragraphs, name, film }: QuotePlan, typesetter: Typesetter): QuoteLayout {
  const story = storyOf(paragraphs, typesetter);
  const foot = footOf(film, story.direction, typesetter);
  const nameHeight = name ? ABOVE_NAME + NAME.leading : 0;
  const needed = STRIP + ABOVE_STORY + story.height + nameHeight + ABOVE_RULE + foot.height + BELOW;
  // What is left over goes above and below the story.
  const spare = Math.max(0, LEAST_HEIGHT - needed);
  const top = STRIP + ABOVE_STORY + spare / 2;
  const afterStory = top + story.height;
  const isRightToLeft = story.direction === 'rtl';
  const named = name && nameOf(name, isRightToLeft, afterStory + ABOVE_NAME, typesetter);
  const rule = afterStory + nameHeight + ABOVE_RULE + spare / 2;
  const moved = (lines: readonly PlacedLine[], by: number) =>
    lines.map((line) => ({ ...line, y: line.y + by }));
  return {
    width: QUOTE_WIDTH,
    height: Math.ceil(rule + foot.height + BELOW),
    lines: [...moved(story.lines, top), ...(named?.lines ?? []), ...moved(foot.lines, rule)],
    bar: named?.bar,
    rule,
  };
}

interface Block {
  /** From 0 downwards. */
  readonly lines: readonly PlacedLine[];
  readonly height: number;
}

function storyOf(
  told: QuotePlan['paragraphs'],
  typesetter: Typesetter,
): Block & { readonly direction: 'ltr' | 'rtl' } {
  const [first = latin('')] = told;
  const { text: _, ...forms } = first;
  const style = { ...forms, weight: 400 } as const;
  const [smallest = 26] = SIZES.slice(-1);
  let paragraphs = new Paragraphs(
    typesetter,
    told.map(({ text }) => text),
    style,
  );
  if (paragraphs.lines(smallest, WIDTH).length > MAX_LINES) {
    const running = told.flatMap(({ text }) => (text === '' ? [] : [text])).join(' ');
    paragraphs = new Paragraphs(typesetter, [running], style);
  }
  const size =
    SIZES.find((one) => heightOf(paragraphs.lines(one, WIDTH), one) <= MAX_STORY_HEIGHT) ?? smallest;
  const column = new Column(0);
  const lines = paragraphs.lines(size, WIDTH);
  for (const line of lines) {
    if (line.text === '') {
      column.skip(size * LEADING * GAP);
      continue;
    }
    const set = paragraphs.set(line, size);
    const x = line.direction === 'rtl' ? RIGHT - set.width : QUOTE_MARGIN;
    column.add([{ line: set, x, role: 'title' }], { size, weight: 400, leading: size * LEADING });
  }
  return { lines: column.lines, height: column.bottom, direction: lines.at(-1)?.direction ?? 'ltr' };
}

function heightOf(lines: readonly ParagraphLine[], size: number): number {
  return lines.reduce((sum, { text }) => sum + size * LEADING * (text === '' ? GAP : 1), 0);
}

function nameOf(
  name: NonNullable<QuotePlan['name']>,
  isRightToLeft: boolean,
  top: number,
  typesetter: Typesetter,
): Pick<QuoteLayout, 'bar'> & Pick<Block, 'lines'> {
  const before = BAR.width + AFTER_BAR;
  const [line] = wrap(typesetter, name.text, styleOf(NAME, name), { width: WIDTH - before, maxLines: 1 });
  if (!line) throw new Error('a name without a line');
  const column = new Column(top);
  const x = isRightToLeft ? RIGHT - before - line.width : QUOTE_MARGIN + before;
  const baseline = column.add([{ line, x, role: 'brandText' }], NAME);
  const bar = { x: isRightToLeft ? RIGHT - BAR.width : QUOTE_MARGIN, y: baseline - NAME.size * 0.36 };
  return { bar, lines: column.lines };
}

/** The film on the side where the story begins, and the goose on the other. */
function footOf(
  { title, original, facts }: QuotePlan['film'],
  direction: 'ltr' | 'rtl',
  typesetter: Typesetter,
): Block {
  const column = new Column(BELOW_RULE);
  const width = WIDTH - GOOSE_ROOM;
  const xOf = (line: SetLine) => (direction === 'rtl' ? RIGHT - line.width : QUOTE_MARGIN);
  for (const line of wrapTitle(typesetter, title.text, styleOf(TITLE, title), { width, maxLines: 2 })) {
    column.add([{ line, x: xOf(line), role: 'title' }], TITLE);
  }
  if (original) {
    const [line] = wrap(typesetter, original.text, styleOf(ORIGINAL, original), { width, maxLines: 1 });
    if (line) column.add([{ line, x: xOf(line), role: 'text' }], ORIGINAL);
  }
  for (const line of wrap(typesetter, facts, styleOf(FACTS), { width, maxLines: 1 })) {
    column.add([{ line, x: xOf(line), role: 'quiet' }], FACTS);
  }
  const goose = typesetter.line(GOOSE_SIGN, styleOf(GOOSE));
  const middle = (BELOW_RULE + column.bottom) / 2;
  const x = direction === 'rtl' ? QUOTE_MARGIN : RIGHT - goose.width;
  column.lines.push({ line: goose, x, y: middle + GOOSE.size * SEEN_MIDDLE, role: 'quiet' });
  return { lines: column.lines, height: column.bottom };
}

/** The sign of the bot. */
const GOOSE_SIGN = '🪿';
