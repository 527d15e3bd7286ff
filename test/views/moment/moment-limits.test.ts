import { describe, expect, it } from 'vitest';
import type { CardFacts } from '../../../src/domain/card.ts';
import type { Film } from '../../../src/domain/film.ts';
import type { Speech } from '../../../src/i18n/texts.ts';
import type { MessageView } from '../../../src/interactions/answer.ts';
import { asName } from '../../../src/interactions/markup.ts';
import { linkTo } from '../../../src/interactions/message-link.ts';
import { filmByline } from '../../../src/views/film/film-line.ts';
import { momentCard } from '../../../src/views/moment/moment-card.ts';
import { browsePage, randomPage } from '../../../src/views/moment/moment-pages.ts';
import { MAX_QUERY_WORDS } from '../../../src/views/moment/query-words.ts';
import { confirmRemoval } from '../../../src/views/removal/removal.ts';
import { allFilms } from '../../support/catalogue.ts';
import { shown } from '../../support/discord-markup.ts';
import {
  contentOf,
  DRAFT,
  faultsOf,
  LONG_TEXTS,
  longestFacts,
  MARKED_NAME,
  SPEECHES,
  widestFilm,
} from '../../support/view-fixtures.ts';

/** With the longest ids. */
const ORIGINAL = linkTo('1'.repeat(20), { channel: '1'.repeat(20), message: '1'.repeat(20) });
/** The longest reason, all of it marks. */
const REASON = '*'.repeat(400);

/** The film in the catalogue that takes the most space on a card in that language. */
function longestFilm(texts: Speech): Film {
  const rooms = allFilms.map((film) => asName(film.title).length + filmByline(film, texts).length);
  return allFilms[rooms.indexOf(Math.max(...rooms))] ?? expect.fail('there are no films');
}

/** The longest that a card says of its chain. */
const LINKS = {
  because: { number: Number.MAX_SAFE_INTEGER, name: MARKED_NAME },
  moved: Number.MAX_SAFE_INTEGER,
};

/** What a page says about its list, at its longest. */
const LIST = { query: '-', told: 'x'.repeat(MAX_QUERY_WORDS), before: 1 } as const;

/** Every message that shows a whole moment. */
const VIEWS: Readonly<Record<string, (facts: CardFacts, texts: Speech) => MessageView>> = {
  'a card': (facts, texts) => momentCard(facts, texts),
  'a card on the board': (facts, texts) =>
    momentCard({ ...facts, onBoard: { channel: '1'.repeat(20), link: ORIGINAL } }, texts),
  'a card in a chain': (facts, texts) => momentCard({ ...facts, links: LINKS, shownBy: MARKED_NAME }, texts),
  'a page of all moments': (facts, texts) =>
    browsePage({ ...facts, ...LIST, original: ORIGINAL, place: 10 ** 8 - 2, total: 10 ** 8 - 1 }, texts),
  'a moment by chance': (facts, texts) => randomPage({ ...facts, ...LIST }, texts),
  'the question before a removal': (facts, texts) =>
    confirmRemoval({ draft: DRAFT, reason: REASON, isOwn: false }, facts, texts),
};

describe.each(SPEECHES)('in %s', (_, texts) => {
  const longest = longestFilm(texts);

  describe.each(Object.entries(VIEWS))('%s', (_name, view) => {
    it.each(Object.entries(LONG_TEXTS))('fits into a message with 2,000 characters of %s', (_kind, text) => {
      for (const film of [longest, widestFilm(), undefined]) {
        for (const spoiler of [true, false]) {
          expect(faultsOf(view(longestFacts(text, film, { spoiler }), texts))).toEqual([]);
        }
      }
    });

    it.each(Object.entries(LONG_TEXTS).filter(([kind]) => kind !== 'backticks'))(
      'shows all of 2,000 characters of %s',
      (_kind, text) => {
        for (const film of [longest, widestFilm()]) {
          const words = shown(contentOf(view(longestFacts(text, film), texts)));
          expect(words.includes(text)).toBe(true);
        }
      },
    );

    it('fits into a message however many of the characters are marks', () => {
      for (let marks = 0; marks <= 2000; marks += 25) {
        for (const letter of ['a', '漢']) {
          const text = '*'.repeat(marks) + letter.repeat(2000 - marks);
          const found = faultsOf(view(longestFacts(text, widestFilm()), texts));
          expect(found, `${marks} marks, then ${letter}`).toEqual([]);
        }
      }
    });

    it('cuts a story that no message can show, and says so with an ellipsis', () => {
      const content = contentOf(view(longestFacts(LONG_TEXTS.backticks ?? '', widestFilm()), texts));
      expect(content).toMatch(/`…\n```/);
    });
  });
});
