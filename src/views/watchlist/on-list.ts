import { ButtonStyle } from 'discord-api-types/v10';
import { type Film, titleAndYear } from '../../domain/film.ts';
import { type LiveMoment, shownAuthor } from '../../domain/moment.ts';
import type { Want } from '../../domain/want.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, link, shorten } from '../../interactions/markup.ts';
import { button, container, lines, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';

/** A film on somebody's watch list, and the moment that put it there. */
interface OnList {
  readonly film: Film;
  readonly want: Want;
  readonly from: LiveMoment | undefined;
}

/** Says that the film is on the list, since when and why, and what can be done with it. */
export function onList(
  { film, want, from, since }: OnList & { readonly since: 'now' | 'before' | 'led-to-now' },
  texts: Speech,
): MessageView {
  const { watchlist } = texts;
  const facts = { film: inWords(titleAndYear(film, texts.locale)) };
  const { seenAt } = want;
  const there =
    seenAt === undefined
      ? watchlist.alreadyThere({ ...facts, date: dayOf(want.at) })
      : watchlist.alreadySeen({ ...facts, date: dayOf(seenAt) });
  const why =
    from &&
    (since === 'led-to-now' ? watchlist.fromNow(leading(from, undefined)) : putBy(from, undefined, texts));
  const words = lines(`👀 ${since === 'now' ? watchlist.added(facts) : there}`, why);
  const seen = button(ids.seen.build({ film: film.id, page: 0 }), { label: watchlist.seen, emoji: '✅' });
  return {
    components: [
      container(BRAND, text(words)),
      row(
        ...(seenAt === undefined ? [seen] : []),
        button(ids.dropWant.build({ film: film.id }), { label: watchlist.takeOff }),
        listButton(0, texts),
      ),
    ],
  };
}

/** @param page of the list that was left for this question */
export function seenQuestion({ film, from }: OnList, page: number, texts: Speech): MessageView {
  const { watchlist } = texts;
  const question = watchlist.question({ film: inWords(titleAndYear(film, texts.locale)) });
  return {
    components: [
      container(BRAND, text(`🪿 ${question}`)),
      row(
        button(ids.tell.build({ film: film.id, because: from?.moment.number ?? 0 }), {
          label: watchlist.tell,
          style: ButtonStyle.Primary,
        }),
        button(ids.watchlist.build({ whose: 'mine', page }), { label: watchlist.notNow }),
      ),
    ],
  };
}

export const listButton = (page: number, { watchlist }: Speech) =>
  button(ids.watchlist.build({ whose: 'mine', page }), { label: watchlist.open, emoji: '👀' });

/**
 * John's moment #1 put it there.
 * @param url of the message where it was told, if the person can see that
 */
export const putBy = (live: LiveMoment, url: string | undefined, { watchlist }: Speech): string =>
  watchlist.from(leading(live, url));

const leading = (live: LiveMoment, url: string | undefined) => ({
  name: asName(shownAuthor(live.moment).name),
  moment: markOf(live, url),
});

/** @param url of the message where it was told, if the person can see that */
export const markOf = ({ moment: { number } }: LiveMoment, url: string | undefined): string =>
  url === undefined ? `#${number}` : link(`#${number}`, url);

/** UTF-16 units of a title: those of live sources may be long. */
export const MAX_TITLE = 100;

/** A title between other words. */
export const inWords = (title: string): string => asName(shorten(title, MAX_TITLE));

/** A day as each reader's Discord shows it. @param at milliseconds since 1970 */
export const dayOf = (at: number): string => `<t:${Math.floor(at / 1000)}:D>`;
