import { type RatioGoals, READING, WRITING } from '../report/goals.ts';
import type { Act } from './act.ts';
import { filmAutocomplete, numberAutocomplete, numberQueries } from './autocompleting.ts';
import { browse } from './browsing.ts';
import { filmPage, tenAtOnce } from './reading.ts';
import { goosebump, shareForm, shareToCard } from './writing.ts';

/** One row of the table: what is done, and what it is compared with. */
export interface Row {
  readonly what: string;
  readonly act: Act;
  /** Whether the bare client makes a durable write before it answers. */
  readonly writes: boolean;
  readonly goals: RatioGoals;
}

/** Films whose pictures are drawn: few, so that the warm-up draws all of them and the bot keeps them. */
const DRAWN_FILMS = 12;

/** Everything that is compared with the bare client. `--profile` prints the same names. */
export function allRows(films: readonly string[], moments: number): readonly Row[] {
  return [
    reading('/film info', filmPage('film info', films)),
    reading('/film compare', filmPage('film compare', films)),
    reading('/film cast', filmPage('film cast', films)),
    reading('/film lineage, picture kept', filmPage('film lineage', films.slice(0, DRAWN_FILMS))),
    reading('film autocomplete', filmAutocomplete),
    ...largeRows(moments),
    reading('ten /film info at once', tenAtOnce(films)),
    writing("share: the form's opening", shareForm(films)),
    writing('share: form to card', shareToCard(films)),
    writing('goosebump', goosebump()),
  ];
}

/** The acts whose speed depends on the number of moments. */
export function largeRows(moments: number): readonly Row[] {
  return [
    reading('number autocomplete', numberAutocomplete(numberQueries(moments))),
    reading('browse (a page on)', browse()),
  ];
}

const reading = (what: string, act: Act): Row => ({ what, act, writes: false, goals: READING });
const writing = (what: string, act: Act): Row => ({ what, act, writes: true, goals: WRITING });
