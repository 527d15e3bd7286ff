/** Countries that are gone, each with those that followed it: sources name a film's country by the one or the other. */
const SUCCESSORS: ReadonlyMap<string, readonly string[]> = new Map([
  ['CS', ['CZ', 'SK']],
  ['DD', ['DE']],
  ['SU', 'AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ'.split(' ')],
  ['YU', ['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK']],
]);

/** The countries of today where that country is or was. */
export const countriesToday = (code: string): readonly string[] => SUCCESSORS.get(code) ?? [code];

/** Their codes. The code CS was given out again; here it always means the older country. */
export const FORMER_COUNTRIES: readonly string[] = [...SUCCESSORS.keys()];

/** Whether a film from the ones may be from the others. */
export function shareCountry(one: readonly string[], other: readonly string[]): boolean {
  const follows = (code: string, former: string) => SUCCESSORS.get(former)?.includes(code) ?? false;
  return one.some((code) =>
    other.some((beside) => code === beside || follows(code, beside) || follows(beside, code)),
  );
}
