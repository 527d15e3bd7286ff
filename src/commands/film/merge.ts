import { filmOfCommunity } from '../../domain/community-film.ts';
import { textsFor } from '../../i18n/texts.ts';
import { actorOf } from '../../interactions/actor.ts';
import { privately } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import { chosenFilm, filmOption } from '../../options/film.ts';
import type { App } from '../../services/app.ts';
import { chosenOwnFilm, ownFilmOption, requireFilmModerator } from '../../services/film/own-film.ts';
import { titleAndYear } from '../../views/film/film-line.ts';
import { confirmMerge } from '../../views/merge/merge.ts';

/** Asks whether a film that a member added is that one of the catalogue. */
export default defineCommand<App>({
  name: 'film merge',
  manner: 'private',
  options: { film: ownFilmOption, into: filmOption() },
  async execute(interaction, app) {
    requireFilmModerator(actorOf(interaction));
    const { library } = await app.communities.community(interaction.guildId);
    const { options, locale } = interaction;
    const film = chosenOwnFilm(library, options.getString('film', true));
    const into = chosenFilm(app.films, library, options.getString('into', true), locale);
    if (into.origin !== 'catalogue') {
      throw new UserError('film.notInCatalogue', { film: titleAndYear(into, locale) });
    }
    const key = { guild: interaction.guildId, user: interaction.user.id, id: interaction.id };
    await app.drafts.keep(key, { v: 1, kind: 'merge', film: film.id, into: into.id });
    const moments = [...library.newest()].filter(({ moment }) => moment.film === film.id).length;
    return privately(confirmMerge(key.id, { film: filmOfCommunity(film), into, moments }, textsFor(locale)));
  },
});
