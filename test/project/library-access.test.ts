import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What looks past the audience, and why it may. Everything else asks for moments through `visibleMoments`. */
const MAY_SEE_ALL = [
  // The bot's own messages follow the store, wherever they are.
  'services/cards/posted-cards.ts',
  'services/cards/standing-cards.ts',
  'services/cards/card-messages.ts',
  'services/cards/card-postings.ts',
  'services/cards/refresh-cards-of.ts',
  'flows/moment/recognise-card.ts',
  // Where it goes is looked at before its card is posted there.
  'services/board/onto-board.ts',
  // Whether one of the moment's cards is there.
  'services/board/board-state.ts',
  // Where the moment's other cards are, for its card on the board.
  'services/cards/card-facts.ts',
  // The author's own moments.
  'services/letters/letters.ts',
  // Who sees a card may use it, and is shown it as it is now.
  'flows/moment/find-shown-moment.ts',
  'components/moment/goosebump.ts',
  'services/moment/goosebump.ts',
  'components/reply/replies.ts',
  // Links to the messages of a moment, as far as the reader can see their channels.
  'flows/moment/original-message.ts',
  // The author's own moment, just shared.
  'flows/share/share.ts',
  'flows/share/already-shared.ts',
  'services/share/find-draft.ts',
  // The picture of a moment that the page shows already.
  'services/cards/standing-pictures.ts',
  // When that person shared, and nothing else.
  'services/share/sharing-wait.ts',
  // Where the moment was shared, to compare it with where a reply to its card was written.
  'flows/reply/may-join.ts',
  // Duties of moderators.
  'services/reports/decide-reports.ts',
  'services/reports/report-state.ts',
  'services/review/publish.ts',
  'commands/moderation/film-merge.ts',
  'services/moment/reveal-author.ts',
  'components/reply/drop-reply.ts',
  'services/edit/earlier-versions.ts',
  'options/moment.ts',
  'options/own-film.ts',
  'options/removed-moment.ts',
  'services/merge/merge-films.ts',
  'services/moment/find-moment.ts',
  'services/cards/bring-card-back.ts',
  'services/removal/refusal.ts',
  // Whether the thread of a moment is to be open. Its name says the film and nothing else.
  'services/talk/talk-threads.ts',
];

it('only duties, and what keeps cards up to date, look at moments without asking who will read them', () => {
  const looking = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('data/'))
    .filter((file) =>
      /library\.(all|moment|replies|removed|wasRemoved|placeOf|cards|timesShared|contentNotesAbout|edited)\b/.test(
        readFileSync(`src/${file}`, 'utf8'),
      ),
    );
  expect(looking.filter((file) => !MAY_SEE_ALL.includes(file))).toEqual([]);
});
