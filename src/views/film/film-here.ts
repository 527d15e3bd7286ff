import { ButtonStyle } from 'discord-api-types/v10';
import type { Film } from '../../domain/film.ts';
import type { ContentNote } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { fitsIn, MESSAGE_ROOM } from '../../interactions/room.ts';
import { type Block, button, container, dotted, lines, rowOf, section, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { filmNamed } from './film-line.ts';
import { wantButton } from './want-button.ts';
import { watchLines } from './watching.ts';

/** What the community and the person add to a page about a film. */
export interface FilmHere {
  /** How many moments of the film may be read by those who read the page, and of all versions of its story. */
  readonly total: number;
  readonly inFamily: number;
  /** How many people want to see the film. */
  readonly wanted?: number | undefined;
  /** The moment that led to the page. */
  readonly from?: number | undefined;
  /** What the film's moments warn of, with the number of moments. */
  readonly warnings: readonly { readonly note: ContentNote; readonly moments: number }[];
  /** Where to watch it is told for that country. */
  readonly country?: string | undefined;
  /** Films of the catalogue that this one, which a member added, may be: offered to those who may merge them. */
  readonly same?: readonly Film[];
}

/** The page as it was last put together, for a page that is kept itself. Most communities have the same few numbers. */
const lastOf = new WeakMap<MessageView, { readonly here: string; readonly view: MessageView }>();

/** The page with a second card below the first: the moments here, where to watch the film, and what it may be merged into. */
export function withHere(page: MessageView, film: Film, here: FilmHere, texts: Speech): MessageView {
  // All that the card depends on, beside the film and the language of the page.
  const key = JSON.stringify({ ...here, same: here.same?.map(({ id }) => id) });
  const last = lastOf.get(page);
  if (last?.here === key) return last.view;
  const view = putTogether(page, film, here, texts);
  lastOf.set(page, { here: key, view });
  return view;
}

function putTogether(page: MessageView, film: Film, here: FilmHere, texts: Speech): MessageView {
  const [first, ...rest] = page.components;
  if (!first) return page;
  const taken = contentOf(first);
  let told = here;
  let card = cardOf(film, told, texts);
  // A live source may fill a page: then there is room for less.
  for (const without of [{ country: undefined }, { same: [] }, { warnings: [] }]) {
    if (fitsIn(taken + contentOf(card), MESSAGE_ROOM)) break;
    told = { ...told, ...without };
    card = cardOf(film, told, texts);
  }
  return { ...page, components: [first, card, ...rest] };
}

function cardOf(film: Film, here: FilmHere, texts: Speech) {
  const { country } = here;
  return container(
    BRAND,
    text(momentsText(film, here, texts)),
    ...rowOf(actions(film, here, texts)),
    ...offerBlocks(film, here, texts),
    country !== undefined && text(watchLines(film, country, texts)),
  );
}

/** What a moment from a film that only a live source knows needs first: a form about the film. */
const isShareable = ({ origin }: Film) => origin === 'catalogue' || origin === 'community';

/** The button that opens the form for a moment from the film; none if only a live source knows the film. */
export const shareButtons = (film: Film, texts: Speech) =>
  isShareable(film)
    ? [button(ids.shareAbout.build({ film: film.id }), { label: texts.film.shareOne, emoji: '🪿' })]
    : [];

function momentsText(film: Film, { total, inFamily, wanted = 0, warnings }: FilmHere, texts: Speech): string {
  const { film: words } = texts;
  const none = isShareable(film) ? words.noneHere : words.noMoments;
  return lines(
    dotted(
      total > 0 ? words.seenHere({ total }) : none,
      inFamily > total && words.seenInFamily({ total: inFamily }),
    ),
    wanted > 0 && `👀 ${texts.watchlist.wanted({ people: wanted })}`,
    warningsLine(warnings, texts),
  );
}

/** ⚠️ Content notes: Death ×2, Violence */
export function warningsLine(warnings: FilmHere['warnings'], texts: Speech): string | undefined {
  if (warnings.length === 0) return undefined;
  const notes = warnings.map(
    ({ note, moments }) =>
      `${texts.contentNotes[note]}${moments > 1 ? ` ×${texts.formats.number(moments)}` : ''}`,
  );
  return texts.card.contentNotes({ notes });
}

function offerBlocks(film: Film, { same = [] }: FilmHere, texts: Speech): Block[] {
  return same.slice(0, MAX_SAME).map((into) =>
    section(
      lines(texts.merge.offer, filmNamed(into, texts)),
      button(ids.mergeSame.build({ film: film.id, into: into.id }), {
        label: texts.merge.yes,
        style: ButtonStyle.Primary,
      }),
    ),
  );
}

/** Films of one title and year are few. */
const MAX_SAME = 2;

/** What to do next. Where to watch the film depends on who asks, so it is a page of its own unless a country is known. */
function actions(film: Film, { country, from = 0 }: FilmHere, texts: Speech) {
  const isAsked = film.watch !== undefined && country === undefined;
  const watch = button(ids.watch.build({ film: film.id }), { label: texts.watch.heading, emoji: '📺' });
  return [...shareButtons(film, texts), wantButton(film, from, texts), ...(isAsked ? [watch] : [])];
}

/** All texts of a component. */
function contentOf(part: object): string {
  const own = 'content' in part ? String(part.content) : '';
  const inner = 'components' in part && Array.isArray(part.components) ? part.components : [];
  return own + inner.map(contentOf).join('');
}
