import { textsFor } from '../../i18n/texts.ts';
import { actorOf } from '../../interactions/actor.ts';
import { form } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { completionFields } from '../../services/film/complete-film.ts';
import { chosenOwnFilm, ownFilmOption, requireFilmModerator } from '../../services/film/own-film.ts';
import { completionForm } from '../../views/kit/fields.ts';

/** Opens the form of a film that a member added, for a moderator to fill in what is missing. */
export default defineCommand<App>({
  name: 'film complete',
  manner: 'form',
  options: { film: ownFilmOption },
  async execute(interaction, app) {
    requireFilmModerator(actorOf(interaction));
    const { library } = await app.communities.community(interaction.guildId);
    const film = chosenOwnFilm(library, interaction.options.getString('film', true));
    const key = { guild: interaction.guildId, user: interaction.user.id, id: interaction.id };
    const fields = completionFields(film, interaction.locale);
    await app.drafts.keep(key, { v: 1, kind: 'completion', film: film.id, fields });
    return form(completionForm(key.id, fields, textsFor(interaction.locale)));
  },
});
