import { cleanLine } from '../domain/clean-text.ts';
import { type CountriesOf, countryOf, findCountries, flagAndName } from '../i18n/countries.ts';
import type { StringOption } from '../interactions/options.ts';
import { UserError } from '../interactions/user-error.ts';
import type { App } from '../services/app.ts';

/** The option for choosing a country. */
export const countryOption = (of: CountriesOf): StringOption<App> => ({
  type: 'string',
  autocomplete: ({ typed, texts: { locale } }) =>
    findCountries(typed, locale, of).map((code) => ({ name: flagAndName(code, locale), value: code })),
});

/**
 * The code of the chosen or typed country; `undefined` if the option is empty.
 * @throws {UserError} if there is no such country
 */
export function chosenCountry(
  typed: string | undefined,
  locale: string,
  of: CountriesOf,
): string | undefined {
  if (typed === undefined) return undefined;
  const code = countryOf(typed, locale, of);
  if (code === undefined) throw new UserError('country.unknown', { typed: cleanLine(typed) });
  return code;
}
