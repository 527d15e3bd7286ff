import { type Film, titleAndYear } from '../../domain/film.ts';
import { parseLiveFilmId, SOURCE_LABELS } from '../../domain/film-source.ts';
import { isolated } from '../../domain/isolate.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { Want } from '../../domain/want.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { shorten } from '../../interactions/markup.ts';
import { places } from '../film/film-line.ts';
import {
  type Block,
  button,
  container,
  dotted,
  lines,
  menu,
  row,
  rowOf,
  section,
  text,
} from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids, type Watchlist } from '../kit/custom-ids.ts';
import { type PagePlace, turnButtons } from '../kit/pager.ts';
import { dayOf, inWords, listButton, MAX_TITLE, markOf, putBy } from './on-list.ts';

/** Films on one page of a list. */
export const FILMS_A_PAGE = 5;

interface OwnFilm {
  readonly want: Want & { readonly film: string };
  /** `undefined` if it is gone. */
  readonly film: Film | undefined;
  /** The moment that put it there. */
  readonly from: Linked | undefined;
  /** What the person told of it, once they have seen it. */
  readonly told: Linked | undefined;
}

/** A moment, with a link to where it was told. */
interface Linked {
  readonly live: LiveMoment;
  readonly link: string | undefined;
}

interface OwnPage extends PagePlace {
  readonly shown: readonly OwnFilm[];
  readonly unseen: number;
  readonly seen: number;
  /** What was just done. */
  readonly note: string | undefined;
}

/** The films that a person wants to see or has seen since, each with the moment that put it there. */
export function ownWatchList({ shown, unseen, seen, note, ...place }: OwnPage, texts: Speech): MessageView {
  const { watchlist } = texts;
  const isEmpty = unseen + seen === 0;
  const count = dotted(watchlist.count({ unseen }), seen > 0 && watchlist.countSeen({ seen }));
  const told = isEmpty ? watchlist.nothing : count;
  const head = headOf({ title: watchlist.mine, told: lines(note, told), ...place }, texts);
  const off = shown.map(({ want, film }) => ({
    label: shorten(titleOf(want.film, film, texts), MAX_TITLE),
    value: want.film,
  }));
  return {
    components: [
      container(BRAND, head, ...shown.map((one) => ownBlock(one, place.page, texts))),
      ...rowOf(isEmpty ? [] : [menu(ids.takeOff.build({ page: place.page }), watchlist.takeOffMenu, off)]),
      ...turns('mine', place, texts),
      row(
        button(ids.watchlist.build({ whose: 'server', page: 0 }), {
          label: watchlist.openServer,
          emoji: '🍿',
        }),
      ),
    ],
  };
}

function ownBlock({ want, film, from, told }: OwnFilm, page: number, texts: Speech): Block {
  const { watchlist } = texts;
  const { seenAt } = want;
  const when =
    seenAt === undefined
      ? watchlist.since({ date: dayOf(want.at) })
      : watchlist.seenOn({ date: dayOf(seenAt) });
  const words = lines(
    named(want.film, film, texts),
    !film && watchlist.gone,
    `-# ${dotted(when, told && watchlist.told({ moment: markOf(told.live, told.link) }), from && putBy(from.live, from.link, texts))}`,
  );
  if (!film || told)
    return section(words, button(ids.dropWant.build({ film: want.film }), { label: watchlist.takeOff }));
  const because = from?.live.moment.number ?? 0;
  return section(
    words,
    seenAt === undefined
      ? button(ids.seen.build({ film: want.film, page }), { label: watchlist.seen, emoji: '✅' })
      : button(ids.tell.build({ film: want.film, because }), { label: watchlist.tell, emoji: '🪿' }),
  );
}

interface SharedPage extends PagePlace {
  readonly shown: readonly {
    readonly film: string;
    readonly people: number;
    readonly known: Film | undefined;
  }[];
  readonly total: number;
}

/** What people here want to see: numbers only, no names. */
export function sharedWatchList({ shown, total, ...place }: SharedPage, texts: Speech): MessageView {
  const { watchlist } = texts;
  const told = total === 0 ? watchlist.nothingHere : watchlist.countHere({ films: total });
  const films = shown.map(({ film, known, people }) =>
    section(
      lines(named(film, known, texts), watchlist.people({ people })),
      button(ids.film.build({ film, tab: 'overview', opens: 'beside' }), {
        label: texts.card.film,
        emoji: '🎬',
      }),
    ),
  );
  return {
    components: [
      container(BRAND, headOf({ title: watchlist.server, told, ...place }, texts), ...films),
      ...turns('server', place, texts),
      row(listButton(0, texts)),
    ],
  };
}

interface Head extends PagePlace {
  readonly title: string;
  readonly told: string;
}

function headOf({ title, told, page, last }: Head, texts: Speech) {
  const position = last > 0 && texts.pages.position({ place: page + 1, total: last + 1 });
  return text(lines(`## ${title}`, told, position && `-# ${position}`));
}

const turns = (whose: Watchlist, place: PagePlace, texts: Speech) =>
  rowOf(turnButtons(place, (page) => ids.watchlist.build({ whose, page }), texts));

/** That a film is off the list, known or not. */
export const takenOff = (id: string, film: Film | undefined, texts: Speech): string =>
  texts.watchlist.takenOff({ film: inWords(titleOf(id, film, texts)) });

/** **Miracle in Cell No. 7 (2019)** · 🇹🇷 Türkiye */
const named = (id: string, film: Film | undefined, texts: Speech): string =>
  dotted(`**${inWords(titleOf(id, film, texts))}**`, film && places(film, texts.language));

/** Of a film that is gone, what its id tells. */
function titleOf(id: string, film: Film | undefined, texts: Speech): string {
  if (film) return titleAndYear(film, texts.locale);
  const live = parseLiveFilmId(id);
  return isolated(live ? `${SOURCE_LABELS[live.source]} ${live.ids[live.source]}` : id);
}
