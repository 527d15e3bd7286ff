import type { DraftKey } from '../../data/community/drafts.ts';
import { filmOfCommunity } from '../../domain/community-film.ts';
import type { NewFilmFields } from '../../domain/draft.ts';
import { findShareDraft, sharingOf } from '../../flows/share/share.ts';
import { textsFor } from '../../i18n/texts.ts';
import { type Answer, inPlace, privately } from '../../interactions/answer.ts';
import { defineModal, type FormUse } from '../../interactions/contract.ts';
import { canUpdate } from '../../interactions/outbox.ts';
import type { App } from '../../services/app.ts';
import { checkTypedFilm } from '../../services/film/check-typed-film.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { filmFaults, filmReady } from '../../views/share/share-steps.ts';

/** Takes a film that nobody knows yet. One that is known after all is used in its place. */
export default defineModal({
  id: ids.filmForm,
  manner: (interaction) => (canUpdate(interaction) ? 'update' : 'private'),
  execute(interaction, { draft: id }, app: App) {
    const { key } = sharingOf(interaction, id);
    return app.drafts.inTurn(key, () => takeFilm(app, interaction, key));
  },
});

async function takeFilm(app: App, interaction: FormUse, key: DraftKey): Promise<Answer> {
  const texts = textsFor(interaction.locale);
  const tell = canUpdate(interaction) ? inPlace : privately;
  const newFilm = typed(interaction);
  // What an earlier attempt came to does not count any more.
  const { film: _, ownFilm: __, ...begun } = await findShareDraft(app, key);
  const draft = { ...begun, newFilm };
  await app.drafts.keep(key, draft);

  const checked = checkTypedFilm(newFilm, interaction.locale, new Date(app.now()));
  if ('faults' in checked)
    return tell(filmFaults(ids.fixFilm.build({ draft: key.id }), checked.faults, texts));

  const { library } = await app.communities.community(key.guild);
  const film = { ...checked, ...(draft.filmIds && { ids: draft.filmIds }) };
  const known = app.films.same(film, library);
  const ownFilm = { id: `own-${key.id}`, ...film };
  await app.drafts.keep(key, known ? { ...draft, film: known.id } : { ...draft, ownFilm });
  return tell(filmReady(key.id, known ?? filmOfCommunity(ownFilm), known !== undefined, texts));
}

function typed({ fields: form }: FormUse): NewFilmFields {
  return {
    title: form.getTextInputValue(fields.filmTitle),
    year: form.getTextInputValue(fields.filmYear),
    countries: form.getTextInputValue(fields.filmCountries),
  };
}
