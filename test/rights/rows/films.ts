import { fields } from '../../../src/views/kit/custom-ids.ts';
import { FILM, MERGED_FILM, OWN_FILM } from '../prepared.ts';
import { everybody } from '../roles.ts';
import type { Row } from '../row.ts';

/** Films, people and families: everybody may see them, and what members added stays in their server. */

const person = 'aras-bulut-iynemli';

export const films: readonly Row[] = [
  { part: 'command film info', input: { options: { film: FILM } }, outcomes: everybody() },
  {
    part: 'command film info',
    how: 'of a film that a member added',
    input: { options: { film: OWN_FILM } },
    outcomes: everybody({ elsewhere: 'film.unknown' }),
  },
  { part: 'command film cast', input: { options: { film: FILM } }, outcomes: everybody() },
  { part: 'command film lineage', input: { options: { film: FILM } }, outcomes: everybody() },
  { part: 'command film compare', input: { options: { film: FILM } }, outcomes: everybody() },
  { part: 'command film moments', input: { options: { film: FILM } }, outcomes: everybody() },
  { part: 'command film random', outcomes: everybody() },
  { part: 'command film family', outcomes: everybody() },
  { part: 'command person info', input: { options: { person } }, outcomes: everybody() },

  {
    part: 'button film',
    input: { values: { film: FILM, tab: 'cast', opens: 'here' } },
    outcomes: everybody(),
  },
  {
    part: 'button film',
    how: 'of a film that a member added',
    input: { values: { film: OWN_FILM, tab: 'overview', opens: 'here' } },
    outcomes: everybody({ elsewhere: 'film.unknown' }),
  },
  {
    part: 'button lineage',
    input: { values: { film: FILM, page: 0, theme: 'dark', opens: 'here' } },
    outcomes: everybody(),
  },
  {
    part: 'button lineage',
    how: 'of a film that a member added',
    input: { values: { film: OWN_FILM, page: 0, theme: 'dark', opens: 'here' } },
    outcomes: everybody({ elsewhere: 'film.unknown' }),
  },
  {
    part: 'button sources',
    input: { values: { film: FILM, page: 0, opens: 'here' } },
    outcomes: everybody(),
  },
  {
    part: 'command film info',
    how: 'with a country',
    input: { options: { film: FILM, country: 'MT' } },
    outcomes: everybody(),
  },
  { part: 'button watch', input: { values: { film: FILM } }, outcomes: everybody() },
  {
    part: 'button watch',
    how: 'of a film that a member added',
    input: { values: { film: OWN_FILM } },
    outcomes: everybody({ elsewhere: 'film.unknown' }),
  },
  {
    part: 'button film-moments',
    input: { values: { film: FILM, scope: 'film', page: 0 } },
    outcomes: everybody(),
  },
  {
    part: 'button film-moments',
    how: 'of a film that a member added and a moderator merged',
    input: { values: { film: MERGED_FILM, scope: 'film', page: 0 } },
    outcomes: everybody({ elsewhere: 'film.unknown' }),
  },
  { part: 'button comparison', input: { values: { film: FILM, opens: 'here' } }, outcomes: everybody() },
  {
    part: 'select compare-with',
    input: { values: { film: FILM, opens: 'here' }, chosen: ['7-beonbang-ui-seonmul-2013'] },
    outcomes: everybody(),
  },
  { part: 'button another-film', input: { values: { film: FILM, country: '-' } }, outcomes: everybody() },
  { part: 'select open-film', input: { values: { tab: 'overview' }, chosen: [FILM] }, outcomes: everybody() },
  {
    part: 'button families',
    input: { values: { country: '-', decade: 0, order: 'size', page: 0, to: 'next' } },
    outcomes: everybody(),
  },
  {
    part: 'button families-jump',
    input: { values: { country: '-', decade: 0, order: 'size', pages: 9 } },
    outcomes: everybody(),
  },
  {
    part: 'modal families-jump-form',
    input: {
      values: { country: '-', decade: 0, order: 'size', pages: 9 },
      fields: { [fields.place]: '2' },
    },
    outcomes: everybody(),
  },
  { part: 'button person', input: { values: { person, page: 0, opens: 'here' } }, outcomes: everybody() },
  { part: 'select cast-member', input: { values: { film: FILM }, chosen: [person] }, outcomes: everybody() },
];
