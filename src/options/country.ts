import { cleanLine } from '../domain/text.ts';
import { countryOf, findCountries, flagAndName } from '../i18n/countries.ts';
import type { StringOption } from '../interactions/options.ts';
import { UserError } from '../interactions/user-error.ts';
import type { App } from '../services/app.ts';

/** The option by which a country is chosen. */
export const countryOption: StringOption<App> = {
  type: 'string',
  autocomplete: ({ typed, texts: { locale } }) =>
    findCountries(typed, locale).map((code) => ({ name: flagAndName(code, locale), value: code })),
};

/** The code of the country that was chosen or typed; `undefined` where none was. Throws the UserError that it is none. */
export function chosenCountry(typed: string | undefined, locale: string): string | undefined {
  if (typed === undefined) return undefined;
  const code = countryOf(typed, locale);
  if (code === undefined) throw new UserError('country.unknown', { typed: cleanLine(typed) });
  return code;
}
