import { filmOfCommunity } from '../../domain/community-film.ts';
import { textsFor } from '../../i18n/texts.ts';
import { actorOf } from '../../interactions/actor.ts';
import { inPlace } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import { asText } from '../../interactions/markup.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { refreshCardsOf } from '../../services/cards/refresh-cards-of.ts';
import { requireFilmModerator } from '../../services/film/own-film.ts';
import { titleAndYear } from '../../views/film/film-line.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { note } from '../../views/kit/note.ts';

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
