import { plainDigits } from '../../domain/digits.ts';
import { checkFilmYear } from '../../domain/film.ts';

/** What somebody may mean who searches for a film. */
export interface TitleReading {
  readonly title: string;
  /** The year in which it was released, if that was typed too. */
  readonly year?: number;
}

/** `Parasite 2019`; `Parasite (2019)`, in which the year can be no part of the title. */
const WITH_YEAR =
  /^(?<title>.*[^\s,·–-])[\s,·–-]*(?:(?<=[\s,·–-])(?<loose>\d{4})|[([](?<enclosed>\d{4})[)\]])$/su;

/** The readings of a query: as a title, and as a title with its year. Sources know titles only without it. */
export function readingsOf(query: string, now: Date): readonly TitleReading[] {
  const asTitle = { title: query };
  const { title, loose, enclosed } = WITH_YEAR.exec(plainDigits(query).trim())?.groups ?? {};
  const year = checkFilmYear(enclosed ?? loose ?? '', now);
  if (title === undefined || year === undefined) return [asTitle];
  const dated = { title, year };
  return enclosed === undefined ? [asTitle, dated] : [dated];
}
