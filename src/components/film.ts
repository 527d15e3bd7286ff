import type { App } from '../app.ts';
import { chosenFilm } from '../films/film-option.ts';
import { filmTab } from '../films/film-tab.ts';
import { textsFor } from '../i18n/texts.ts';
import { inPlace, privately } from '../interactions/answer.ts';
import { defineButton } from '../interactions/contract.ts';
import { ids } from '../views/custom-ids.ts';

/** Opens one of the pages about a film. */
export default defineButton({
  id: ids.film,
  manner: ({ customId }) => (ids.film.parse(customId)?.opens === 'here' ? 'update' : 'private'),
  async execute(interaction, { film: id, tab, opens }, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    const film = chosenFilm(app.films, library, id);
    const view = filmTab(app.films, library, film, { tab, opens: 'here' }, textsFor(interaction.locale));
    return opens === 'here' ? inPlace(view) : privately(view);
  },
});
