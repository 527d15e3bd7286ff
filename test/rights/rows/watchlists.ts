import { FILM, MOMENT, OWN_FILM } from '../prepared.ts';
import { authorAlone, everybody } from '../roles.ts';
import type { Row } from '../row.ts';

/** Watch lists: everybody has their own, and nobody sees another person's. The film is on John's. */

const theirs = authorAlone('watchlist.notOn');

export const watchlists: readonly Row[] = [
  { part: 'command film watchlist', outcomes: everybody() },
  {
    part: 'command film watchlist',
    how: 'of the server',
    input: { options: { whose: 'server' } },
    outcomes: everybody(),
  },
  {
    part: 'button want',
    input: { values: { film: FILM, from: MOMENT } },
    changes: 'if there is something of theirs',
    outcomes: everybody(),
  },
  {
    part: 'button want',
    how: 'of a film that a member added',
    input: { values: { film: OWN_FILM, from: 0 } },
    changes: true,
    outcomes: everybody({ elsewhere: 'film.unknown' }),
  },
  { part: 'button seen', input: { values: { film: FILM, page: 0 } }, changes: true, outcomes: theirs },
  { part: 'button drop-want', input: { values: { film: FILM } }, changes: true, outcomes: theirs },
  {
    part: 'select take-off',
    input: { values: { page: 0 }, chosen: [FILM] },
    changes: true,
    outcomes: theirs,
  },
  { part: 'button watchlist', input: { values: { whose: 'mine', page: 0 } }, outcomes: everybody() },
  {
    part: 'button tell',
    input: { values: { film: FILM, because: MOMENT } },
    changes: true,
    outcomes: everybody(),
  },
  {
    part: 'button tell',
    how: 'of a film that a member added',
    input: { values: { film: OWN_FILM, because: 0 } },
    changes: true,
    outcomes: everybody({ elsewhere: 'film.unknown' }),
  },
  {
    part: 'command moment share',
    how: 'because of a moment',
    input: { options: { film: FILM, because: String(MOMENT) } },
    changes: true,
    outcomes: everybody({ author: 'because.own', elsewhere: 'moment.unknown' }),
  },
];
