import type { App } from '../app.ts';
import { chosenFilm } from '../films/film-option.ts';
import { filmMomentsPage } from '../films/film-tab.ts';
import { textsFor } from '../i18n/texts.ts';
import { inPlace } from '../interactions/answer.ts';
import { defineButton } from '../interactions/contract.ts';
import { ids } from '../views/custom-ids.ts';

/** Turns the pages of a film's moments, or widens them to its whole family. */
export default defineButton({
  id: ids.filmMoments,
  manner: 'update',
  async execute(interaction, { film: id, ...page }, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    const film = chosenFilm(app.films, library, id);
    return inPlace(filmMomentsPage(app.films, library, film, page, textsFor(interaction.locale)));
  },
});
