import { cleanLine } from '../domain/clean-text.ts';
import { plainDigits } from '../domain/digits.ts';
import { decadeOf } from '../domain/families.ts';
import type { StringOption } from '../interactions/options.ts';
import { UserError } from '../interactions/user-error.ts';
import type { App } from '../services/app.ts';
import { decadeName } from '../views/family/family-list.ts';

/** The option for choosing a decade: every decade with a film, the latest first. */
export const decadeOption: StringOption<App> = {
  type: 'string',
  autocomplete: ({ typed, app }) =>
    decades(app)
      .map((decade) => ({ name: decadeName(decade), value: String(decade) }))
      .filter(({ name }) => name.includes(plainDigits(typed).trim())),
};

function decades({ films }: App): number[] {
  const years = films.outlines.flatMap((family) => family.films.map((film) => film.year));
  return [...new Set(years.map(decadeOf))].sort((one, other) => other - one);
}

/**
 * Reads a year, or a decade as the list shows it.
 * @throws {UserError} if it is neither
 */
export function chosenDecade(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const year = /^\s*(\d{4})(?:s|[–-]\d{4})?\s*$/.exec(plainDigits(typed))?.[1];
  if (year === undefined) throw new UserError('decade.unknown', { typed: cleanLine(typed) });
  return decadeOf(Number(year));
}
