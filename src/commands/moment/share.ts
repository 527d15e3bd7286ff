import { PICTURE_FILES } from '../../data/uploads/uploads.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import type { Film } from '../../domain/film.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import { defineCommand } from '../../flows/define.ts';
import { placeOfCard } from '../../flows/share/place-of-card.ts';
import { countryList } from '../../i18n/countries.ts';
import { form } from '../../interactions/answer.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import { UserError } from '../../interactions/user-error.ts';
import { filmOption } from '../../options/film.ts';
import {
  chosenNewFilm,
  type NewFilm,
  newFilmChoice,
  newFilmValue,
  typedNewFilm,
} from '../../options/new-film.ts';
import { countryOfMoment, ownCountryOption } from '../../options/own-country.ts';
import { chosenPicture } from '../../options/picture.ts';
import { chosenVideo } from '../../options/video.ts';
import type { AppContext } from '../../services/app.ts';
import { chosenFilm, severalFilms } from '../../services/film/find-film.ts';
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
      asTyped: ({ typed, texts }) => newFilmChoice(typed, texts.share.newChoice),
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
    if (about.film) return form(storyForm(key.id, about.film, undefined, context.reach(), texts));
    return form(filmForm(key.id, draft.newFilm ?? NOTHING_TYPED, texts));
  },
});

/**
 * The film that was chosen, or the only one with the title that was typed; a new one if there is none.
 * @throws {UserError} if several have that title, or nothing was typed
 */
async function aboutFilm(chosen: string, context: AppContext): Promise<AboutFilm> {
  const { app, texts } = context;
  const { locale } = texts;
  const added = chosenNewFilm(chosen);
  if (added) return { draft: newFilmDraft(added, locale) };
  const found = chosenFilm(app.films, await visibleMoments(context), chosen, 0);
  if (found.kind === 'known') return { film: found.film, draft: { film: found.film.id } };
  if (found.kind === 'several') throw severalFilms(found.films, chosen, locale);
  const typed = typedNewFilm(chosen);
  if (!typed) throw new UserError('film.unknown', { typed: cleanLine(chosen) });
  return { draft: newFilmDraft(typed, locale) };
}

interface AboutFilm {
  /** If the bot knows it. */
  readonly film?: Film;
  readonly draft: Pick<ShareDraft, 'film' | 'newFilm' | 'filmIds'>;
}

const NOTHING_TYPED = { title: '', year: '', countries: '' };

/** The film form, filled with what is known about the film. */
function newFilmDraft({ title, year, countries, ids }: NewFilm, locale: string): AboutFilm['draft'] {
  const named = countryList(countries, locale, MAX_COUNTRIES_TEXT);
  return {
    newFilm: { title, year: year === undefined ? '' : String(year), countries: named },
    ...(ids && { filmIds: ids }),
  };
}
