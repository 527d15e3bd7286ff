import { describe, expect, it } from 'vitest';
import type { KeptReply } from '../../../src/domain/moment.ts';
import { repliesPage } from '../../../src/views/reply/replies-page.ts';
import { aMoment, elif, NOW, snowflakes } from '../../support/builders.ts';
import { shown } from '../../support/discord-markup.ts';
import {
  buttonsOf,
  contentOf,
  contentsOf,
  english,
  faultsOf,
  LONG_TEXTS,
  labelsOf,
  MARKED_NAME,
  SPEECHES,
} from '../../support/view-fixtures.ts';

/** Somebody who wrote none of them. */
const READER = { id: '700000000000000999', name: 'Reader', moderator: false, manager: false };
const MODERATOR = { ...READER, moderator: true };

const MAX_NUMBER = Number.MAX_SAFE_INTEGER;

const nextId = snowflakes();
const reply = (text: string, author = elif): KeptReply => ({
  v: 1,
  id: nextId(),
  author,
  text,
  at: NOW,
});
const numbered = (count: number) => Array.from({ length: count }, (_, at) => reply(`Reply ${at + 1}.`));
const page = (replies: readonly KeptReply[], at: number) =>
  repliesPage({ moment: aMoment({ number: 128 }), replies, page: at, reader: READER }, english);
const told = (view: unknown) => contentOf(view).match(/Reply \d+\./g) ?? [];

describe('the replies to a moment', () => {
  it('ask for the first one where there are none', () => {
    const view = page([], 0);
    expect(contentsOf(view)).toEqual([
      `### ${english.replies.heading({ number: 128, total: 0 })}`,
      english.replies.none,
    ]);
    expect(buttonsOf(view)).toMatchObject([{ label: 'Reply', id: 'reply:128' }]);
  });

  it('name who answered and when, on one page without buttons to turn it', () => {
    const view = page([reply('Me too.')], 0);
    expect(contentsOf(view)).toEqual([
      '### 1 reply to moment #128',
      `**Elif** · <t:${NOW / 1000}:R>\nMe too.`,
    ]);
    expect(labelsOf(view)).toEqual(['Reply']);
  });

  it('come in the order in which they were given, five to a page', () => {
    const pages = [0, 1, 2].map((at) => told(page(numbered(12), at)));
    expect(pages.map((one) => one.length)).toEqual([5, 5, 2]);
    expect(pages.flat()).toEqual(numbered(12).map(({ text }) => text));
  });

  it('turn from page to page, and not past the first or the last', () => {
    const turns = (at: number) =>
      buttonsOf(page(numbered(12), at)).map(({ label, id, disabled }) => [label, id, disabled]);
    expect(turns(0)).toEqual([
      ['Previous', 'replies:128:0:here', true],
      ['Next', 'replies:128:1:here', false],
      ['Reply', 'reply:128', false],
    ]);
    expect(turns(1).slice(0, 2)).toEqual([
      ['Previous', 'replies:128:0:here', false],
      ['Next', 'replies:128:2:here', false],
    ]);
    expect(turns(2).slice(0, 2)).toEqual([
      ['Previous', 'replies:128:1:here', false],
      ['Next', 'replies:128:3:here', true],
    ]);
  });

  it('show the last page where the one that was asked for is no longer there', () => {
    expect(page(numbered(7), 1_000_000)).toEqual(page(numbered(7), 1));
    expect(page([], 3)).toEqual(page([], 0));
  });
});

describe.each(SPEECHES)('the longest replies in %s', (_, texts) => {
  const person = { id: elif.id, name: MARKED_NAME };

  it.each(Object.entries(LONG_TEXTS))('fit into messages with 2,000 characters of %s', (kind, text) => {
    const replies = Array.from({ length: 7 }, () => reply(text, person));
    for (let at = 0; at < replies.length; at += 1) {
      const view = repliesPage(
        { moment: aMoment({ number: MAX_NUMBER }), replies, page: at, reader: MODERATOR },
        texts,
      );
      expect(faultsOf(view)).toEqual([]);
      if (kind !== 'backticks') expect(shown(contentOf(view)).includes(text)).toBe(true);
    }
  });

  it.each(['漢', '*', 'a', '🪿'])('fit into messages of any mixture of lengths, written in %s', (letter) => {
    const lengths = [2000, 1850, 1700, 1600, 900, 700, 650, 640, 500, 100, 1];
    const replies = lengths.map((length) => reply(letter.repeat(length / letter.length || 1)));
    const seen = new Set<string>();
    for (let at = 0; at < replies.length; at += 1) {
      const view = repliesPage(
        { moment: aMoment({ number: MAX_NUMBER }), replies, page: at, reader: MODERATOR },
        texts,
      );
      expect(faultsOf(view), `page ${at}`).toEqual([]);
      for (const content of contentsOf(view).slice(1)) seen.add(shown(content));
    }
    expect(seen.size).toBe(replies.length);
  });
});
