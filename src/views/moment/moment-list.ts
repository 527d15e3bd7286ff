import { type LiveMoment, shownAuthor } from '../../domain/moment.ts';
import { flag } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import { asName } from '../../interactions/markup.ts';
import { type Block, button, dotted, lines, section } from '../kit/blocks.ts';
import { ids } from '../kit/custom-ids.ts';
import { timeInFilm } from '../kit/time-in-film.ts';

/** Moments on one page of a list. */
export const MOMENTS_A_PAGE = 5;

/** A moment in a list. */
export interface ListedMoment {
  readonly live: LiveMoment;
  /** Its film with the year, where the list is of several. */
  readonly about?: string | undefined;
  /** What the list says of it in place of its own figures. */
  readonly figures?: string | undefined;
  /** Why it is in the list. */
  readonly reason?: string | undefined;
}

/** What can be said about a moment without giving it away, and a button to read it. */
export function listedMoment({ live, about, figures, reason }: ListedMoment, texts: Speech): Block {
  const { number, country, at, moods } = live.moment;
  const { goosebumps, replies } = live;
  const words = lines(
    dotted(
      `**#${number}**`,
      `**${asName(shownAuthor(live.moment).name)}**${country ? ` ${flag(country)}` : ''}`,
      about && asName(about),
      at !== undefined && timeInFilm(at, texts),
    ),
    dotted(
      ...moods.map((mood) => texts.moods[mood]),
      figures ?? (goosebumps > 0 && `🪿 ${goosebumps}`),
      replies > 0 && texts.card.replies({ count: replies }),
    ),
    reason,
  );
  return section(
    words,
    button(ids.openMoment.build({ moment: number }), { label: texts.pages.open({ number }) }),
  );
}
