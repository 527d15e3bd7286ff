import { filmMomentsPage } from '../../flows/film/film-moments.ts';
import { textsFor } from '../../i18n/texts.ts';
import { inPlace } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of a film's moments, or widens them to its whole family. */
export default defineButton({
  id: ids.filmMoments,
  manner: 'update',
  async execute(interaction, { film: id, ...page }, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    const found = await lookUpFilm(app, library, id, interaction.locale);
    return inPlace(filmMomentsPage(app.films, library, found, page, textsFor(interaction.locale)));
  },
});
