import type { App } from '../app.ts';
import { filmOfCommunity } from '../domain/community-film.ts';
import { requireFilmModerator } from '../films/own-film.ts';
import { refreshCardsOf } from '../films/refresh-cards-of.ts';
import { textsFor } from '../i18n/texts.ts';
import { inPlace } from '../interactions/answer.ts';
import { defineButton } from '../interactions/contract.ts';
import { asText } from '../interactions/markup.ts';
import { UserError } from '../interactions/user-error.ts';
import { actorOf } from '../moments/actor.ts';
import { ids } from '../views/custom-ids.ts';
import { titleAndYear } from '../views/film-line.ts';
import { note } from '../views/note.ts';

/** Lets a merged film stand by itself again. */
export default defineButton({
  id: ids.undoMerge,
  manner: 'update',
  async execute(interaction, { film: id }, app: App) {
    requireFilmModerator(actorOf(interaction));
    const community = await app.communities.community(interaction.guildId);
    const film = community.library.film(id);
    if (!film || !(await community.unmergeFilm(id))) throw new UserError('film.notMerged');
    refreshCardsOf(app, community, id);
    const texts = textsFor(interaction.locale);
    return inPlace(note(texts.merge.undone(asText(titleAndYear(filmOfCommunity(film), texts.locale)))));
  },
});
