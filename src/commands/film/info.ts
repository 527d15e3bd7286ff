import type { App } from '../../app.ts';
import { chosenFilm, filmOption } from '../../films/film-option.ts';
import { filmTab } from '../../films/film-tab.ts';
import { textsFor } from '../../i18n/texts.ts';
import { publicly } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';

/** What is known of a film, above all how its story travels. */
export default defineCommand<App>({
  name: 'film info',
  manner: 'public',
  options: {
    film: filmOption(),
  },
  async execute(interaction, app) {
    const { library } = await app.communities.community(interaction.guildId);
    const film = chosenFilm(app.films, library, interaction.options.getString('film', true));
    return publicly(
      filmTab(
        app.films,
        library,
        film,
        { tab: 'overview', opens: 'beside' },
        textsFor(interaction.guildLocale),
      ),
    );
  },
});
