import { filmOfCommunity } from '../../domain/community-film.ts';
import type { CompletionFields } from '../../domain/draft.ts';
import { textsFor } from '../../i18n/texts.ts';
import { actorOf } from '../../interactions/actor.ts';
import { type Answer, inPlace, privately } from '../../interactions/answer.ts';
import { defineModal, type FormUse } from '../../interactions/contract.ts';
import { asText } from '../../interactions/markup.ts';
import { canUpdate } from '../../interactions/outbox.ts';
import type { App } from '../../services/app.ts';
import { refreshCardsOf } from '../../services/cards/refresh-cards-of.ts';
import { checkCompletion, findCompletion } from '../../services/film/complete-film.ts';
import { chosenOwnFilm, requireFilmModerator } from '../../services/film/own-film.ts';
import { titleAndYear } from '../../views/film/film-line.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { note } from '../../views/kit/note.ts';
import { filmFaults } from '../../views/share/share-steps.ts';

/** Takes what a moderator filled in of a film, and brings the cards of its moments up to date. */
export default defineModal({
  id: ids.completionForm,
  manner: (interaction) => (canUpdate(interaction) ? 'update' : 'private'),
  execute(interaction, { draft: id }, app: App) {
    const key = { guild: interaction.guildId, user: interaction.user.id, id };
    return app.drafts.inTurn(key, () => complete(app, interaction, key));
  },
});

async function complete(
  app: App,
  interaction: FormUse,
  key: { readonly guild: string; readonly user: string; readonly id: string },
): Promise<Answer> {
  const texts = textsFor(interaction.locale);
  const tell = canUpdate(interaction) ? inPlace : privately;
  const draft = { ...(await findCompletion(app, key)), fields: typed(interaction) };
  await app.drafts.keep(key, draft);
  requireFilmModerator(actorOf(interaction));

  const now = app.now();
  const checked = checkCompletion(draft.fields, interaction.locale, new Date(now));
  if ('faults' in checked) {
    return tell(filmFaults(ids.fixCompletion.build({ draft: key.id }), checked.faults, texts));
  }
  const community = await app.communities.community(key.guild);
  const { originalTitle: _, directors: __, ...before } = chosenOwnFilm(community.library, draft.film);
  const film = { ...before, ...checked, completedBy: key.user, completedAt: now };
  await community.completeFilm(film);
  await app.drafts.forget(key);
  refreshCardsOf(app, community, film.id);
  return tell(note(texts.completion.done(asText(titleAndYear(filmOfCommunity(film), texts.locale)))));
}

function typed({ fields: form }: FormUse): CompletionFields {
  return {
    title: form.getTextInputValue(fields.filmTitle),
    originalTitle: form.getTextInputValue(fields.filmOriginalTitle),
    year: form.getTextInputValue(fields.filmYear),
    countries: form.getTextInputValue(fields.filmCountries),
    directors: form.getTextInputValue(fields.filmDirectors),
  };
}
