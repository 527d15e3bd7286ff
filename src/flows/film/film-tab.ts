import type { Library } from '../../data/community/library.ts';
import { type Speech, textsFor } from '../../i18n/texts.ts';
import { type Answer, type MessageView, publicly } from '../../interactions/answer.ts';
import type { CommandUse } from '../../interactions/contract.ts';
import type { Theme } from '../../pictures/kit/palette.ts';
import type { App } from '../../services/app.ts';
import { type LookedUp, lookUpFilm } from '../../services/film/look-up.ts';
import { filmCast, filmLineage, filmOverview } from '../../views/film/film-pages.ts';
import type { FilmTab, Opens } from '../../views/kit/custom-ids.ts';
import { filmMomentsPage } from './film-moments.ts';

/** Which page about a film, and how it looks. */
export interface FilmPage {
  readonly tab: FilmTab;
  readonly opens: Opens;
  /** The look of the lineage's picture; dark where it is left out. */
  readonly theme?: Theme;
}

/** The answer of a command that opens a page about the film in its option `film`: for everybody, in the server's language. */
export async function showFilmTab(
  app: App,
  interaction: CommandUse,
  page: Omit<FilmPage, 'opens'>,
): Promise<Answer> {
  const { library } = await app.communities.community(interaction.guildId);
  const { options, locale, guildLocale } = interaction;
  const found = await lookUpFilm(app, library, options.getString('film', true), locale, guildLocale);
  return publicly(await filmTab(app, library, found, { ...page, opens: 'beside' }, textsFor(guildLocale)));
}

/** One of the pages about a film. */
export async function filmTab(
  app: App,
  library: Library,
  found: LookedUp,
  { tab, opens, theme = 'dark' }: FilmPage,
  texts: Speech,
): Promise<MessageView> {
  const facts = { ...found, people: app.people, opens };
  if (tab === 'overview') return filmOverview(facts, texts);
  if (tab === 'cast') return filmCast(facts, texts);
  if (tab === 'lineage') {
    const { film, family } = found;
    const picture = family && (await app.drawings.draw({ film, family, texts, theme }));
    return filmLineage(facts, texts, picture);
  }
  return filmMomentsPage(app.films, library, found, { scope: 'film', page: 0 }, texts);
}
