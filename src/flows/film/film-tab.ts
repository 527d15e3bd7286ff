import type { Speech } from '../../i18n/texts.ts';
import { type Answer, type MessageView, publicly } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { type LookedUp, lookUpFilm } from '../../services/film/look-up.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { filmCast, filmOverview } from '../../views/film/film-pages.ts';
import type { FilmTab, Opens, PictureTheme } from '../../views/kit/custom-ids.ts';
import { filmMomentsPage } from './film-moments.ts';
import { keptPage } from './kept-pages.ts';
import { lineagePage } from './lineage.ts';
import { unlessUnknown } from './unknown-film.ts';

/** Which page about a film, and how it looks. */
export interface FilmPage {
  readonly tab: FilmTab;
  readonly opens: Opens;
  /** The theme of the lineage's picture; dark by default. */
  readonly theme?: PictureTheme;
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
    return publicly(await filmTab(context, found, { ...page, opens: 'beside' }, publicTexts));
  });
}

/** A page about a film, private to the person who asked, with tabs that turn it in place. */
export async function openFilmTab(context: AppContext, id: string, tab: FilmTab): Promise<MessageView> {
  const { app, texts } = context;
  const found = await lookUpFilm(app, await visibleMoments(context), id, texts.locale);
  return filmTab(context, found, { tab, opens: 'here' }, texts);
}

async function filmTab(
  context: AppContext,
  found: LookedUp,
  { tab, opens, theme = 'dark' }: FilmPage,
  texts: Speech,
): Promise<MessageView> {
  const facts = { ...found, people: context.app.people, opens };
  if (tab === 'overview') return keptPage(facts, tab, texts, () => filmOverview(facts, texts));
  if (tab === 'cast') return keptPage(facts, tab, texts, () => filmCast(facts, texts));
  if (tab === 'lineage') return lineagePage(context, facts, { theme }, texts);
  return filmMomentsPage(context, found, { scope: 'film', page: 0 }, texts);
}
