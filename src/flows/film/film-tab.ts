import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Speech } from '../../i18n/texts.ts';
import { type Answer, type MessageView, privately, publicly } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { type LookedUp, lookUpFilm } from '../../services/film/look-up.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { withHere } from '../../views/film/film-here.ts';
import { filmCast, filmOverview } from '../../views/film/film-pages.ts';
import type { FilmTab, Opens, PictureTheme } from '../../views/kit/custom-ids.ts';
import { mergeOffers } from '../../views/merge/merge.ts';
import { filmHere, sameFilms } from './film-here.ts';
import { filmMomentsPage } from './film-moments.ts';
import { remembering } from './from-moment.ts';
import { keptPage } from './kept-pages.ts';
import { lineagePage } from './lineage.ts';
import { unlessUnknown } from './unknown-film.ts';

/** Which page about a film, and how it looks. */
export interface FilmPage {
  readonly tab: FilmTab;
  readonly opens: Opens;
  /** The theme of the lineage's picture; dark by default. */
  readonly theme?: PictureTheme;
  /** Where to watch the film is told for that country; by default, for that of the person if only they see the page. */
  readonly country?: string | undefined;
  /** The moment that led to it. */
  readonly from?: number | undefined;
}

/**
 * The answer of a command that opens a page about a film: for everybody, in the community's language. If what was typed isn't
 * one film, the person is led on privately.
 */
export async function showFilmTab(
  context: AppContext,
  chosen: string,
  page: Omit<FilmPage, 'opens'>,
): Promise<Answer> {
  const { app, texts, publicTexts } = context;
  return unlessUnknown(context, chosen, page.tab, async () => {
    const moments = await visibleMoments(context);
    const found = await lookUpFilm(app, moments, chosen, texts.locale, publicTexts.locale);
    const view = await filmTab(context, moments, found, { ...page, opens: 'beside' }, publicTexts);
    // Merging is for moderators, and the page is for everybody.
    const same = page.tab === 'overview' ? sameFilms(context, found.film) : [];
    const aside = same.length > 0 ? privately(mergeOffers([{ film: found.film, same }], texts)) : undefined;
    return publicly(view, { aside });
  });
}

/** A page about a film, private to the person who asked, with tabs that turn it in place. */
export async function openFilmTab(
  context: AppContext,
  id: string,
  tab: FilmTab,
  from?: number,
): Promise<MessageView> {
  const { app, texts } = context;
  const moments = await visibleMoments(context);
  const found = await lookUpFilm(app, moments, id, texts.locale);
  const view = await filmTab(context, moments, found, { tab, opens: 'here', from }, texts);
  return tab === 'overview' ? view : remembering(view, found.film, from, texts);
}

async function filmTab(
  context: AppContext,
  moments: VisibleMoments,
  found: LookedUp,
  { tab, opens, theme = 'dark', country, from }: FilmPage,
  texts: Speech,
): Promise<MessageView> {
  const facts = { ...found, people: context.app.people, opens };
  if (tab === 'overview') {
    const page = keptPage(facts, tab, texts, () => filmOverview(facts, texts));
    return withHere(page, found.film, filmHere(context, moments, found, { opens, country, from }), texts);
  }
  if (tab === 'cast') return keptPage(facts, tab, texts, () => filmCast(facts, texts));
  if (tab === 'lineage') return lineagePage(context, facts, { theme }, texts);
  return filmMomentsPage(context, found, { page: 0 }, texts);
}
