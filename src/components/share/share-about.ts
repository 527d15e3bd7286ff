import { defineButton } from '../../flows/define.ts';
import { beginSharing, requireMayShare } from '../../flows/share/begin-sharing.ts';
import { countryOfMoment } from '../../options/own-country.ts';
import { findFilm } from '../../services/film/find-film.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { sharingWait } from '../../services/share/sharing-wait.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the form for a moment from the film on the page. */
export default defineButton({
  id: ids.shareAbout,
  needs: 'everyone',
  manner: 'form',
  cooldown: ({ app, community, actor }) => sharingWait(community, actor, app.now()),
  async execute({ values, ...context }) {
    requireMayShare(context);
    const { app, texts } = context;
    const film = findFilm(app.films, await visibleMoments(context), values.film, texts.locale);
    return beginSharing(context, film, { film: film.id, ...countryOfMoment(undefined, context) });
  },
});
