import { ButtonStyle } from 'discord-api-types/v10';
import { type Film, titleAndYear } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import { filmNamed } from '../film/film-line.ts';
import { type Block, button, container, lines, row, section, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';

export interface MergeFacts {
  /** The film that a member added. */
  readonly film: Film;
  /** The one in the catalogue. */
  readonly into: Film;
  /** How many moments move with it. */
  readonly moments: number;
}

/** Asks for confirmation, showing both films. */
export function confirmMerge(draft: string, { film, into, moments }: MergeFacts, texts: Speech): MessageView {
  const [one, other] = [film, into].map((each) => asName(titleAndYear(each, texts.locale)));
  const question = lines(
    `### ${texts.merge.confirm({ film: one ?? '', into: other ?? '' })}`,
    ...[film, into].map((each) => `- ${filmNamed(each, texts)}`),
    texts.merge.follows({ moments }),
  );
  const buttons = row(
    button(ids.confirmMerge.build({ draft }), { label: texts.merge.yes, style: ButtonStyle.Primary }),
    button(ids.cancelMerge.build({ draft }), { label: texts.merge.no }),
  );
  const body = container(BRAND, text(question));
  return { components: [body, buttons] };
}

/** A film that a member added, and films of the catalogue that it may be. */
export interface MergeOffer {
  readonly film: Film;
  readonly same: readonly Film[];
}

/** Offers in one message: with the longest titles, there is no room for more. */
const MAX_OFFERS = 5;

/** Films that may be merged, a button each, which merges at one press; what is said of none is up to the caller. */
export function mergeOffers(offers: readonly MergeOffer[], texts: Speech): MessageView {
  const pairs = offers.flatMap(({ film, same }) => same.map((into) => ({ film, into })));
  const shown = pairs.slice(0, MAX_OFFERS).map(({ film, into }): Block => {
    const both = lines(filmNamed(film, texts), `→ ${filmNamed(into, texts)}`);
    const id = ids.mergeSame.build({ film: film.id, into: into.id });
    return section(both, button(id, { label: texts.merge.yes, style: ButtonStyle.Primary }));
  });
  const more = pairs.length - shown.length;
  const body = container(
    BRAND,
    text(`### ${texts.merge.offers}`),
    ...shown,
    more > 0 && text(`-# ${texts.merge.moreOffers({ films: more })}`),
  );
  return { components: [body] };
}

/** What was done, with a way to undo it, and what else may be merged. */
export function mergeDone(
  { film, into, moments }: MergeFacts,
  texts: Speech,
  others: readonly MergeOffer[] = [],
): MessageView {
  const [one, other] = [film, into].map((each) => asName(titleAndYear(each, texts.locale)));
  const told = lines(
    texts.merge.done({ film: one ?? '', into: other ?? '' }),
    texts.merge.followed({ moments }),
  );
  const body = container(BRAND, text(told));
  const undo = row(button(ids.undoMerge.build({ film: film.id }), { label: texts.merge.undo }));
  const further = others.length > 0 ? mergeOffers(others, texts).components : [];
  return { components: [body, undo, ...further] };
}
