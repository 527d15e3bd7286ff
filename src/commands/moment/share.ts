import type { Attachment } from 'discord.js';
import type { Library } from '../../data/community/library.ts';
import { MOST_PICTURE_BYTES } from '../../data/uploads/uploads.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import { checkVideoLink } from '../../domain/story.ts';
import { cleanLine, TEXT_LIMITS } from '../../domain/text.ts';
import { countryList } from '../../i18n/countries.ts';
import { textsFor } from '../../i18n/texts.ts';
import { form } from '../../interactions/answer.ts';
import { type CommandUse, defineCommand } from '../../interactions/contract.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import { UserError } from '../../interactions/user-error.ts';
import { chosenCountry, countryOption } from '../../options/country.ts';
import { chosenFilm, filmOption } from '../../options/film.ts';
import { chosenNewFilm, type NewFilm, newFilmChoice, newFilmValue } from '../../options/new-film.ts';
import type { App } from '../../services/app.ts';
import { filmForm, MOST_COUNTRIES_TEXT, storyForm } from '../../views/kit/fields.ts';

/** Takes the options, keeps them as a draft, and opens the form. */
export default defineCommand<App>({
  name: 'moment share',
  manner: 'form',
  options: {
    film: filmOption({
      liveValue: newFilmValue,
      further: (typed, { locale }) => newFilmChoice(typed, textsFor(locale).share.newChoice),
    }),
    country: countryOption,
    video: { type: 'string' },
    picture: { type: 'attachment' },
    alt: { type: 'string', maxLength: TEXT_LIMITS.alt.max },
  },
  async execute(interaction, app) {
    requirePermissions(interaction);
    const { library } = await app.communities.community(interaction.guildId);
    const draft = draftOf(interaction, app, library);
    const key = { guild: interaction.guildId, user: interaction.user.id, id: interaction.id };
    await app.drafts.keep(key, draft);
    const texts = textsFor(interaction.locale);
    return form(draft.newFilm ? filmForm(key.id, draft.newFilm, texts) : storyForm(key.id, undefined, texts));
  },
});

function draftOf({ options, locale }: CommandUse, app: App, library: Library): ShareDraft {
  const film = options.getString('film', true);
  const added = chosenNewFilm(film);
  const country = chosenCountry(options.getString('country'), locale);
  const video = videoOption(options.getString('video'));
  const upload = pictureOption(options.getAttachment('picture'), options.getString('alt'));
  return {
    v: 1,
    kind: 'share',
    ...(added ? newFilmDraft(added, locale) : { film: chosenFilm(app.films, library, film, locale).id }),
    ...(country !== undefined && { country }),
    ...(video !== undefined && { video }),
    ...(upload && { upload }),
  };
}

/** The film's form as it is opened: with what is known of the film. */
function newFilmDraft({ title, year, countries, ids }: NewFilm, locale: string) {
  const named = countryList(countries, locale, MOST_COUNTRIES_TEXT);
  return {
    newFilm: { title, year: year === undefined ? '' : String(year), countries: named },
    ...(ids && { filmIds: ids }),
  };
}

function videoOption(typed: string | null): string | undefined {
  if (typed === null) return undefined;
  const video = checkVideoLink(typed);
  if (video === undefined) throw new UserError('video.notHttps');
  return video;
}

/** What can be said before the bytes are there, so that nobody writes a story for nothing. */
function pictureOption(file: Attachment | null, typedAlt: string | null): ShareDraft['upload'] {
  const alt = cleanLine(typedAlt ?? '');
  if (!file) {
    if (alt !== '') throw new UserError('picture.altWithoutPicture');
    return undefined;
  }
  if (!file.contentType?.startsWith('image/')) throw new UserError('picture.notAPicture');
  if (file.size > MOST_PICTURE_BYTES) {
    throw new UserError('picture.tooLarge', { megabytes: MOST_PICTURE_BYTES / 1024 / 1024 });
  }
  return { url: file.url, ...(alt !== '' && { alt }) };
}
