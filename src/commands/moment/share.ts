import { PICTURE_FILES } from '../../data/uploads/uploads.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import { defineCommand } from '../../flows/define.ts';
import { mayHideName } from '../../flows/share/may-hide-name.ts';
import { placeOfCard } from '../../flows/share/place-of-card.ts';
import { form } from '../../interactions/answer.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import { aboutFilm } from '../../options/about-film.ts';
import { filmOption } from '../../options/film.ts';
import { newFilmChoice, newFilmValue } from '../../options/new-film.ts';
import { countryOfMoment, ownCountryOption } from '../../options/own-country.ts';
import { chosenPicture } from '../../options/picture.ts';
import { chosenVideo } from '../../options/video.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { sharingWait } from '../../services/share/sharing-wait.ts';
import { filmForm } from '../../views/film/film-forms.ts';
import { storyForm } from '../../views/share/story-form.ts';

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
  },
  needs: 'everyone',
  manner: 'form',
  cooldown: ({ app, community, actor }) => sharingWait(community, actor, app.now()),
  async execute({ options, interaction, ...context }) {
    requireUnblocked(context, 'share');
    const { app, draftKey, texts } = context;
    if (placeOfCard(context, interaction).kind === 'here') {
      requirePermissions(interaction, { writes: true, picture: options.picture !== undefined }, texts);
    }
    const about = await aboutFilm(options.film, context);
    const video = chosenVideo(options.video);
    const upload = chosenPicture(options.picture, options.alt);
    const draft: ShareDraft = {
      v: 1,
      kind: 'share',
      ...about.draft,
      ...countryOfMoment(options.country, context),
      ...(video !== undefined && { video }),
      ...(upload && { upload }),
    };
    const key = draftKey();
    await app.drafts.keep(key, draft);
    const showing = { reach: context.reach(), mayHideName: mayHideName({ ...context, interaction }) };
    if (about.film) return form(storyForm(key.id, about.film, undefined, showing, texts));
    return form(filmForm(key.id, draft.newFilm ?? NOTHING_TYPED, texts));
  },
});

const NOTHING_TYPED = { title: '', year: '', countries: '' };
