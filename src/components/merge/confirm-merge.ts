import { filmOfCommunity } from '../../domain/community-film.ts';
import { textsFor } from '../../i18n/texts.ts';
import { actorOf } from '../../interactions/actor.ts';
import { inPlace } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import { chosenFilm } from '../../options/film.ts';
import type { App } from '../../services/app.ts';
import { refreshCardsOf } from '../../services/cards/refresh-cards-of.ts';
import { chosenOwnFilm, mergedBefore, requireFilmModerator } from '../../services/film/own-film.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { mergeDone } from '../../views/merge/merge.ts';

/** Merges the films, if the person may still do so; the cards of the moments follow. */
export default defineButton({
  id: ids.confirmMerge,
  manner: 'update',
  async execute(interaction, { draft: id }, app: App) {
    const { guildId, locale, user } = interaction;
    const community = await app.communities.community(guildId);
    const done = await app.drafts.useUp({ guild: guildId, user: user.id, id }, 'merge', async (draft) => {
      requireFilmModerator(actorOf(interaction));
      const film = chosenOwnFilm(community.library, draft.film);
      const into = chosenFilm(app.films, community.library, draft.into, locale);
      const merge = { into: into.id, by: user.id, at: app.now() };
      // Another moderator may have merged it while this change waited its turn.
      if (!(await community.mergeFilm(film.id, merge))) throw mergedBefore(film);
      return { film: filmOfCommunity(film), into };
    });
    if (!done) throw new UserError('merge.gone');
    const moments = refreshCardsOf(app, community, done.film.id);
    return inPlace(mergeDone({ ...done, moments }, textsFor(locale)));
  },
});
