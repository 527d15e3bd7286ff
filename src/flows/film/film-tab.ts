import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Speech } from '../../i18n/texts.ts';
import { type Answer, type MessageView, privately, publicly } from '../../interactions/answer.ts';
import type { Theme } from '../../pictures/kit/palette.ts';
import type { App, AppContext } from '../../services/app.ts';
import { type LookedUp, lookUpFilm } from '../../services/film/look-up.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import type { FilmFacts } from '../../views/film/film-frame.ts';
import { withHere } from '../../views/film/film-here.ts';
import { filmCast, filmLineage, filmOverview, withPicture } from '../../views/film/film-pages.ts';
import type { FilmTab, Opens } from '../../views/kit/custom-ids.ts';
import { mergeOffers } from '../../views/merge/merge.ts';
import { filmHere, sameFilms } from './film-here.ts';
import { filmMomentsPage } from './film-moments.ts';
import { keptPage } from './kept-pages.ts';

/** Which page about a film, and how it looks. */
export interface FilmPage {
  readonly tab: FilmTab;
  readonly opens: Opens;
  /** The theme of the lineage's picture; dark by default. */
  readonly theme?: Theme;
  /** Where to watch the film is told for that country; by default, for that of the person if only they see the page. */
  readonly country?: string | undefined;
}

/** The answer of a command that opens a page about a film: for everybody, in the community's language. */
export async function showFilmTab(
  context: AppContext,
  chosen: string,
  page: Omit<FilmPage, 'opens'>,
): Promise<Answer> {
  const { app, texts, publicTexts } = context;
  const moments = await visibleMoments(context);
  const found = await lookUpFilm(app, moments, chosen, texts.locale, publicTexts.locale);
  const view = await filmTab(context, moments, found, { ...page, opens: 'beside' }, publicTexts);
  // Merging is for moderators, and the page is for everybody.
  const same = page.tab === 'overview' ? sameFilms(context, found.film) : [];
  const aside = same.length > 0 ? privately(mergeOffers([{ film: found.film, same }], texts)) : undefined;
  return publicly(view, { aside });
}

/** A page about a film, private to the person who asked, with tabs that turn it in place. */
export async function openFilmTab(context: AppContext, id: string, tab: FilmTab): Promise<MessageView> {
  const { app, texts } = context;
  const moments = await visibleMoments(context);
  const found = await lookUpFilm(app, moments, id, texts.locale);
  return filmTab(context, moments, found, { tab, opens: 'here' }, texts);
}

async function filmTab(
  context: AppContext,
  moments: VisibleMoments,
  found: LookedUp,
  { tab, opens, theme = 'dark', country }: FilmPage,
  texts: Speech,
): Promise<MessageView> {
  const facts = { ...found, people: context.app.people, opens };
  if (tab === 'overview') {
    const page = keptPage(facts, tab, texts, () => filmOverview(facts, texts));
    return withHere(page, found.film, filmHere(context, moments, found, { opens, country }), texts);
  }
  if (tab === 'cast') return keptPage(facts, tab, texts, () => filmCast(facts, texts));
  if (tab === 'lineage') return lineagePage(context.app, facts, theme, texts);
  return filmMomentsPage(context, found, { scope: 'film', page: 0 }, texts);
}

async function lineagePage(
  { drawings }: App,
  facts: FilmFacts,
  theme: Theme,
  texts: Speech,
): Promise<MessageView> {
  const { film, family } = facts;
  const picture = family && (await drawings.draw({ film, family, texts, theme }));
  const name = picture ? 'lineage with picture' : 'lineage';
  const page = keptPage(facts, name, texts, () => filmLineage(facts, texts, picture?.alt));
  return picture ? withPicture(page, picture) : page;
}
