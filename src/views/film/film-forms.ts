import { type LabelBuilder, ModalBuilder } from '@discordjs/builders';
import type { CommunityFilm } from '../../domain/community-film.ts';
import type { CompletionFields, NewFilmFields } from '../../domain/draft.ts';
import type { Film } from '../../domain/film.ts';
import { lengthOf, TEXT_LIMITS } from '../../domain/text.ts';
import { countryList } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FormView } from '../../interactions/answer.ts';
import { fields, ids } from '../kit/custom-ids.ts';
import { label, line } from '../kit/fields.ts';
import { filmHeading } from './film-line.ts';

/** Length limit of a list of countries. */
export const MAX_COUNTRIES_TEXT = 100;
/** Length limit of a list of directors. */
const MAX_DIRECTORS_TEXT = 200;

/** The form for an unknown film. */
export function filmForm(draft: string, left: NewFilmFields, texts: Speech): FormView {
  return new ModalBuilder()
    .setCustomId(ids.filmForm.build({ draft }))
    .setTitle(texts.share.filmTitle)
    .addLabelComponents(titleField(left, texts), yearField(left, texts), countriesField(left, texts))
    .toJSON();
}

/**
 * The form in which a moderator completes a film that a member added.
 * @param film as it is known so far
 */
export function completionForm(draft: string, film: Film, left: CompletionFields, texts: Speech): FormView {
  const { completion } = texts;
  const original = line(fields.filmOriginalTitle, left.originalTitle, TEXT_LIMITS.filmTitle.max);
  const directors = line(fields.filmDirectors, left.directors, MAX_DIRECTORS_TEXT);
  return new ModalBuilder()
    .setCustomId(ids.completionForm.build({ draft }))
    .setTitle(filmHeading(completion.title, film, texts.locale))
    .addLabelComponents(
      titleField(left, texts),
      label(completion.originalTitle, completion.originalTitleHint).setTextInputComponent(
        original.setRequired(false),
      ),
      yearField(left, texts),
      countriesField(left, texts),
      label(completion.directors, completion.directorsHint).setTextInputComponent(
        directors.setRequired(false),
      ),
    )
    .toJSON();
}

/** The initial contents of that form: everything that is known about the film. */
export function completionFields(film: CommunityFilm, locale: string): CompletionFields {
  const { directors = [] } = film;
  const joined = directors.join(', ');
  return {
    title: film.title,
    originalTitle: film.originalTitle ?? '',
    year: String(film.year),
    countries: countryList(film.countries, locale, MAX_COUNTRIES_TEXT),
    // Without a space after each comma they are no longer than when they were typed.
    directors: lengthOf(joined) <= MAX_DIRECTORS_TEXT ? joined : directors.join(','),
  };
}

function titleField({ title }: NewFilmFields, { share }: Speech): LabelBuilder {
  return label(share.filmName).setTextInputComponent(
    line(fields.filmTitle, title, TEXT_LIMITS.filmTitle.max),
  );
}

function yearField({ year }: NewFilmFields, { share }: Speech): LabelBuilder {
  return label(share.filmYear).setTextInputComponent(line(fields.filmYear, year, 4).setMinLength(4));
}

function countriesField({ countries }: NewFilmFields, { share }: Speech): LabelBuilder {
  return label(share.filmCountries, share.filmCountriesHint).setTextInputComponent(
    line(fields.filmCountries, countries, MAX_COUNTRIES_TEXT),
  );
}
