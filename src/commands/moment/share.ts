import { PICTURE_FILES } from '../../data/uploads/uploads.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import { defineCommand } from '../../flows/define.ts';
import { placeOfCard } from '../../flows/share/place-of-card.ts';
import { countryList } from '../../i18n/countries.ts';
import { form } from '../../interactions/answer.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import { filmOption } from '../../options/film.ts';
import { chosenNewFilm, type NewFilm, newFilmChoice, newFilmValue } from '../../options/new-film.ts';
import { countryOfMoment, ownCountryOption } from '../../options/own-country.ts';
import { chosenPicture } from '../../options/picture.ts';
import { chosenVideo } from '../../options/video.ts';
import { findFilm } from '../../services/film/find-film.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { sharingWait } from '../../services/share/sharing-wait.ts';
import { filmForm, MAX_COUNTRIES_TEXT } from '../../views/film/film-forms.ts';
import { storyForm } from '../../views/share/story-form.ts';

/** Keeps the options as a draft, and opens the form. */
export default defineCommand({
  name: 'moment share',
  options: {
    film: filmOption({
      liveValue: newFilmValue,
      further: ({ typed, texts }) => newFilmChoice(typed, texts.share.newChoice),
    }),
    country: ownCountryOption,
    video: { type: 'string' },
    picture: { type: 'attachment', fileTypes: PICTURE_FILES },
    alt: { type: 'string', maxLength: TEXT_LIMITS.alt.max },
  },
  needs: 'everyone',
  manner: 'form',
  cooldown: ({ app, community, actor }) => sharingWait(community, actor.id, app.now()),
  async execute({ options, interaction, ...context }) {
    const { app, draftKey, texts } = context;
    if (placeOfCard(context, interaction).kind === 'here') {
      requirePermissions(interaction, { writes: true, picture: options.picture !== undefined }, texts);
    }
    const { locale } = texts;
    const added = chosenNewFilm(options.film);
    const video = chosenVideo(options.video);
    const upload = chosenPicture(options.picture, options.alt);
    const film = added ? undefined : findFilm(app.films, await visibleMoments(context), options.film, locale);
    const draft: ShareDraft = {
      v: 1,
      kind: 'share',
      ...(added && newFilmDraft(added, locale)),
      ...(film && { film: film.id }),
      ...countryOfMoment(options.country, context),
      ...(video !== undefined && { video }),
      ...(upload && { upload }),
    };
    const key = draftKey();
    await app.drafts.keep(key, draft);
    if (film) return form(storyForm(key.id, film, undefined, context.reach(), texts));
    return form(filmForm(key.id, draft.newFilm ?? NOTHING_TYPED, texts));
  },
});

const NOTHING_TYPED = { title: '', year: '', countries: '' };

/** The film form, filled with what is known about the film. */
function newFilmDraft({ title, year, countries, ids }: NewFilm, locale: string) {
  const named = countryList(countries, locale, MAX_COUNTRIES_TEXT);
  return {
    newFilm: { title, year: year === undefined ? '' : String(year), countries: named },
    ...(ids && { filmIds: ids }),
  };
}
