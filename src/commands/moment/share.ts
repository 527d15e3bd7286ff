import { PICTURE_FILES } from '../../data/uploads/uploads.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import { defineCommand } from '../../flows/define.ts';
import { beginSharing, requireMayShare } from '../../flows/share/begin-sharing.ts';
import { aboutFilm } from '../../options/about-film.ts';
import { filmOption } from '../../options/film.ts';
import { chosenNumber, optionalMomentOption, readable } from '../../options/moment.ts';
import { newFilmChoice, newFilmValue } from '../../options/new-film.ts';
import { countryOfMoment, ownCountryOption } from '../../options/own-country.ts';
import { chosenPicture } from '../../options/picture.ts';
import { chosenVideo } from '../../options/video.ts';
import { requireCause } from '../../services/share/readable-cause.ts';
import { sharingWait } from '../../services/share/sharing-wait.ts';

/** Keeps the options as a draft, and opens the form. */
export default defineCommand({
  name: 'moment share',
  options: {
    film: filmOption({
      liveValue: newFilmValue,
      asTyped: ({ typed, texts }) => newFilmChoice(typed, texts.share.newChoice),
    }),
    country: ownCountryOption,
    video: { type: 'string' },
    picture: { type: 'attachment', fileTypes: PICTURE_FILES },
    alt: { type: 'string', maxLength: TEXT_LIMITS.alt.max },
    because: optionalMomentOption(readable),
  },
  needs: 'everyone',
  manner: 'form',
  cooldown: ({ app, community, actor }) => sharingWait(community, actor, app.now()),
  async execute({ options, ...context }) {
    requireMayShare(context, options.picture !== undefined);
    const about = await aboutFilm(options.film, context);
    const video = chosenVideo(options.video);
    const upload = chosenPicture(options.picture, options.alt);
    const because =
      options.because === undefined ? undefined : await chosenNumber(context, options.because, readable);
    if (because !== undefined) await requireCause(context, because);
    return beginSharing(context, about.film, {
      ...about.draft,
      ...countryOfMoment(options.country, context),
      ...(video !== undefined && { video }),
      ...(upload && { upload }),
      ...(because !== undefined && { because }),
    });
  },
});
