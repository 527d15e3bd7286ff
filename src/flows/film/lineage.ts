import { titleAndYear } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_ALT_TEXT } from '../../interactions/limits.ts';
import { UserError } from '../../interactions/user-error.ts';
import { lineagePicture } from '../../pictures/lineage/lineage-picture.ts';
import type { AppContext } from '../../services/app.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import type { FilmFacts } from '../../views/film/film-frame.ts';
import { filmLineage, type LineageView, pageOfLineage, withPicture } from '../../views/film/film-lineage.ts';
import { lineageSources } from '../../views/film/lineage-sources.ts';
import { keptPage } from './kept-pages.ts';

/** The lineage of a film: its picture, and a page of it in words. */
export async function lineagePage(
  { app }: Pick<AppContext, 'app'>,
  facts: FilmFacts,
  view: Omit<LineageView, 'alt'>,
  texts: Speech,
): Promise<MessageView> {
  const { film, family } = facts;
  const { theme } = view;
  if (!family) return keptPage(facts, 'lineage', texts, () => filmLineage(facts, view, texts));
  const { page, shown } = pageOfLineage({ film, family }, view.page, texts);
  const subject = { film, family, page: shown, texts, theme };
  const picture = await lineagePicture(app.drawings, subject, MAX_ALT_TEXT);
  const name = `lineage ${page} ${theme} ${picture ? 'with picture' : ''}`;
  const made = keptPage(facts, name, texts, () =>
    filmLineage(facts, { page, theme, alt: picture?.alt }, texts),
  );
  return picture ? withPicture(made, picture) : made;
}

/** Another page of a film's lineage. */
export async function turnedLineage(
  context: AppContext,
  id: string,
  view: Omit<LineageView, 'alt'>,
): Promise<MessageView> {
  const { app, texts } = context;
  const found = await lookUpFilm(app, await visibleMoments(context), id, texts.locale);
  return lineagePage(context, { ...found, people: app.people, opens: 'here' }, view, texts);
}

/**
 * The sources of a film's lineage.
 * @throws {UserError} if it has none any more: its family came from a source that doesn't answer
 */
export async function lineageSourcesPage(
  context: AppContext,
  id: string,
  page: number,
): Promise<MessageView> {
  const { app, texts } = context;
  const found = await lookUpFilm(app, await visibleMoments(context), id, texts.locale);
  const { film, family } = found;
  if (!family) throw new UserError('film.noOtherVersion', { film: titleAndYear(film, texts.locale) });
  return lineageSources({ film, family }, page, texts);
}
