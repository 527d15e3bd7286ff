import { defineButton } from '../../flows/define.ts';
import { mayHideName } from '../../flows/share/may-hide-name.ts';
import { placeOfCard } from '../../flows/share/place-of-card.ts';
import { form } from '../../interactions/answer.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import { countryOfMoment } from '../../options/own-country.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { findFilm } from '../../services/film/find-film.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { sharingWait } from '../../services/share/sharing-wait.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { storyForm } from '../../views/share/story-form.ts';

/** Opens the form for a moment from the film on the page. */
export default defineButton({
  id: ids.shareAbout,
  needs: 'everyone',
  manner: 'form',
  cooldown: ({ app, community, actor }) => sharingWait(community, actor, app.now()),
  async execute({ values, interaction, ...context }) {
    requireUnblocked(context, 'share');
    const { app, draftKey, texts } = context;
    if (placeOfCard(context, interaction).kind === 'here') {
      requirePermissions(interaction, { writes: true }, texts);
    }
    const film = findFilm(app.films, await visibleMoments(context), values.film, texts.locale);
    const key = draftKey();
    await app.drafts.keep(key, {
      v: 1,
      kind: 'share',
      film: film.id,
      ...countryOfMoment(undefined, context),
    });
    const showing = { reach: context.reach(), mayHideName: mayHideName({ ...context, interaction }) };
    return form(storyForm(key.id, film, undefined, showing, texts));
  },
});
