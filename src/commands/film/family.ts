import { decadeOf, FAMILY_ORDERS, type FamilyOrder } from '../../domain/families.ts';
import { cleanLine } from '../../domain/text.ts';
import { familyPage } from '../../flows/family/families.ts';
import { textsFor } from '../../i18n/texts.ts';
import { privately } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import { chosenCountry, countryOption } from '../../options/country.ts';
import type { App } from '../../services/app.ts';
import { decadeName } from '../../views/family/family-list.ts';

/** Families of films to leaf through, by size, country and decade. */
export default defineCommand<App>({
  name: 'film family',
  manner: 'private',
  options: {
    country: countryOption,
    decade: {
      type: 'string',
      autocomplete: (typed, _, app) =>
        decades(app)
          .map((decade) => ({ name: decadeName(decade), value: String(decade) }))
          .filter(({ name }) => name.includes(typed.trim())),
    },
    order: { type: 'string', choices: FAMILY_ORDERS },
  },
  execute({ options, locale }, app) {
    const country = chosenCountry(options.getString('country'), locale);
    const decade = chosenDecade(options.getString('decade'));
    const order = FAMILY_ORDERS.find((one) => one === options.getString('order')) ?? DEFAULT_ORDER;
    return privately(
      familyPage(app.films, { filter: { country, decade }, order, page: 0 }, textsFor(locale)),
    );
  },
});

const DEFAULT_ORDER: FamilyOrder = 'size';

/** Every decade of which there is a film, the latest first. */
function decades(app: App): number[] {
  const years = app.films.families.flatMap(({ films }) => films.map((film) => film.year));
  return [...new Set(years.map(decadeOf))].sort((one, other) => other - one);
}

/** A year, or a decade as it is written in the list. */
function chosenDecade(typed: string | null): number | undefined {
  if (typed === null) return undefined;
  const year = /^\s*(\d{4})(?:s|[–-]\d{4})?\s*$/.exec(typed)?.[1];
  if (year === undefined) throw new UserError('decade.unknown', { typed: cleanLine(typed) });
  return decadeOf(Number(year));
}
