import type { Attachment } from 'discord.js';
import type { App } from '../../app.ts';
import type { Library } from '../../data/library.ts';
import { MOST_PICTURE_BYTES } from '../../data/pictures.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import { checkVideoLink } from '../../domain/story.ts';
import { cleanLine, TEXT_LIMITS } from '../../domain/text.ts';
import { chosenFilm, filmOption, newFilmChoice, newFilmTitle } from '../../films/film-option.ts';
import { countryOf, findCountries, flagAndName } from '../../i18n/countries.ts';
import { textsFor } from '../../i18n/texts.ts';
import { form } from '../../interactions/answer.ts';
import { type CommandUse, defineCommand } from '../../interactions/contract.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import { UserError } from '../../interactions/user-error.ts';
import { filmForm, storyForm } from '../../views/forms.ts';

/** Takes the options, keeps them as a draft, and opens the form. */
export default defineCommand<App>({
  name: 'moment share',
  manner: 'form',
  options: {
    film: filmOption((typed, { locale }) => newFilmChoice(typed, textsFor(locale).share.newChoice)),
    country: {
      type: 'string',
      autocomplete: (typed, { locale }) =>
        findCountries(typed, locale).map((code) => ({ name: flagAndName(code, locale), value: code })),
    },
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
  const title = newFilmTitle(film);
  const country = countryOption(options.getString('country'), locale);
  const video = videoOption(options.getString('video'));
  const upload = pictureOption(options.getAttachment('picture'), options.getString('alt'));
  return {
    v: 1,
    kind: 'share',
    ...(title === undefined
      ? { film: chosenFilm(app.films, library, film).id }
      : { newFilm: { title, year: '', countries: '' } }),
    ...(country !== undefined && { country }),
    ...(video !== undefined && { video }),
    ...(upload && { upload }),
  };
}

function countryOption(typed: string | null, locale: string): string | undefined {
  if (typed === null) return undefined;
  const code = countryOf(typed, locale);
  if (code === undefined) throw new UserError('country.unknown', { typed: cleanLine(typed) });
  return code;
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
