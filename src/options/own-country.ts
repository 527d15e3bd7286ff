import { findCountries, flagAndName } from '../i18n/countries.ts';
import type { StringOption } from '../interactions/options.ts';
import type { App, AppContext } from '../services/app.ts';
import ownCountry from '../settings/person/country.ts';
import { ANY } from '../views/kit/custom-ids.ts';
import { chosenCountry } from './country.ts';

/** The option for a person's own country, which the bot remembers. */
export const ownCountryOption: StringOption<App> = {
  type: 'string',
  autocomplete({ typed, community, actor, texts }) {
    const { locale } = texts;
    const remembered = community.ownChoice(actor.id, ownCountry);
    const named = (code: string) => ({ name: flagAndName(code, locale), value: code });
    const found = findCountries(typed, locale, 'people');
    if (remembered === undefined || typed.trim() !== '') return found.map(named);
    const others = found.filter((code) => code !== remembered);
    return [named(remembered), { name: texts.share.leaveOut, value: ANY }, ...others.map(named)];
  },
};

/**
 * The country of a moment: the one that was given, else the one that the bot remembers.
 * @throws {UserError} if there is no such country
 */
export function countryOfMoment(
  typed: string | undefined,
  { community, actor, texts }: AppContext,
): { readonly country?: string; readonly countryGiven?: true } {
  if (typed === ANY) return {};
  const given = chosenCountry(typed, texts.locale, 'people');
  if (given !== undefined) return { country: given, countryGiven: true };
  const remembered = community.ownChoice(actor.id, ownCountry);
  return remembered === undefined ? {} : { country: remembered };
}
