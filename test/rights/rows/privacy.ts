import { everybody } from '../roles.ts';
import type { Row } from '../row.ts';

/** Everybody gets what is kept about themselves, and has it erased: no id leads to anybody else's. */

const wishes = { moments: 'keep', replies: 'erase' };

export const privacy: readonly Row[] = [
  { part: 'command privacy about', outcomes: everybody() },
  { part: 'button about', input: { values: { page: 1 } }, outcomes: everybody() },
  { part: 'command privacy export', outcomes: everybody() },
  { part: 'button export-texts', input: { values: { part: 0 } }, outcomes: everybody() },
  { part: 'button export-pictures', input: { values: { after: '0' } }, outcomes: everybody() },
  { part: 'command privacy delete', outcomes: everybody() },
  {
    part: 'select erasure-wish',
    input: { values: { of: 'replies', ...wishes }, chosen: ['keep'] },
    outcomes: everybody(),
  },
  { part: 'button confirm-erasure', input: { values: wishes }, outcomes: everybody() },
  {
    part: 'modal erasure-form',
    input: { values: wishes, fields: { word: 'erase' } },
    changes: 'if there is something of theirs',
    outcomes: everybody(),
  },
  {
    part: 'modal erasure-form',
    how: 'with another word',
    input: { values: wishes, fields: { word: 'yes' } },
    outcomes: everybody({
      newcomer: 'privacy.wrongWord',
      member: 'privacy.wrongWord',
      author: 'privacy.wrongWord',
      moderator: 'privacy.wrongWord',
      formerModerator: 'privacy.wrongWord',
      manager: 'privacy.wrongWord',
      owner: 'privacy.wrongWord',
      elsewhere: 'privacy.wrongWord',
    }),
  },
];
