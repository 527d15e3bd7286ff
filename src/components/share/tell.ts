import { defineButton } from '../../flows/define.ts';
import { beginSharing, requireMayShare } from '../../flows/share/begin-sharing.ts';
import { aboutFilm } from '../../options/about-film.ts';
import { newFilmValue } from '../../options/new-film.ts';
import { countryOfMoment } from '../../options/own-country.ts';
import { tellableCause } from '../../services/share/readable-cause.ts';
import { sharingWait } from '../../services/share/sharing-wait.ts';
import { filmOf } from '../../services/watchlist/want-film.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the form for a moment from a film that the person has seen because of another moment. */
export default defineButton({
  id: ids.tell,
  needs: 'everyone',
  manner: 'form',
  cooldown: ({ app, community, actor }) => sharingWait(community, actor, app.now()),
  async execute({ values, ...context }) {
    requireMayShare(context);
    const { locale } = context.texts;
    const film = await filmOf(context, values.film);
    const isKnown = film.origin === 'catalogue' || film.origin === 'community';
    // What only a live source knows, its author checks first.
    const about = await aboutFilm(isKnown ? film.id : newFilmValue(film, locale), context);
    const because = await tellableCause(context, values.because);
    return beginSharing(context, about.film, {
      ...about.draft,
      ...countryOfMoment(undefined, context),
      ...(because !== undefined && { because }),
    });
  },
});
