import { fields } from '../../../src/views/kit/custom-ids.ts';
import { john } from '../../support/builders.ts';
import { DRAFT, drafts, MOMENT, OTHER_MOMENT, page, SHOWN_CARD, UNNAMED_MOMENT } from '../prepared.ts';
import { authorAlone, authorAndModerators, everybody, moderators } from '../roles.ts';
import type { Row } from '../row.ts';

/** Moments, and their removal: by their author, or by a moderator who gives a reason. */

const number = `#${MOMENT}`;
const values = { draft: DRAFT };

export const moments: readonly Row[] = [
  {
    part: 'command moment show',
    input: { options: { number } },
    // The card is recorded.
    changes: true,
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button stays',
    input: { values: { moment: MOMENT, to: 'here' } },
    changes: true,
    outcomes: authorAlone('stays.notYours', { elsewhere: 'moment.unknown' }),
  },
  { part: 'command moment random', outcomes: everybody({ elsewhere: 'moment.noneYet' }) },
  { part: 'command moment browse', outcomes: everybody({ elsewhere: 'moment.noneYet' }) },
  {
    part: 'button browse',
    input: { values: { query: '-', moment: MOMENT, to: 'next', total: 3 } },
    outcomes: everybody({ elsewhere: 'moment.noneYet' }),
  },
  {
    part: 'button open-moment',
    input: { values: { moment: MOMENT } },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'select read-moment',
    input: { values: {}, chosen: [String(MOMENT)] },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  { part: 'command moment kindred', outcomes: everybody() },
  { part: 'button kindred', input: { values: { page: 0 } }, outcomes: everybody() },
  { part: 'command moment stats', outcomes: everybody() },
  { part: 'command moment year', outcomes: everybody() },
  {
    part: 'command moment card',
    input: { options: { number } },
    outcomes: authorAlone('quote.notAllowed', { elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button quote-card',
    input: { values: { moment: MOMENT, name: 'shown', theme: 'dark', opens: 'beside' } },
    outcomes: authorAlone('quote.notAllowed', { elsewhere: 'moment.unknown' }),
  },
  { part: 'button jump', input: { values: { query: '-', total: 3 } }, outcomes: everybody() },
  {
    part: 'modal jump-form',
    input: { values: { query: '-', total: 3 }, fields: { [fields.place]: '2' } },
    outcomes: everybody({ elsewhere: 'moment.noneYet' }),
  },
  {
    part: 'button filter',
    input: { values: { query: '-', view: 'browse', pages: '0-0-0' } },
    outcomes: everybody({ elsewhere: 'moment.noneYet' }),
  },
  {
    part: 'select filter-by',
    input: { values: { query: '-', view: 'browse', field: 'moods' }, chosen: ['hope'] },
    outcomes: everybody({ elsewhere: 'moment.noneYet' }),
  },
  { part: 'command moment search', input: { options: { words: 'memo' } }, outcomes: everybody() },
  { part: 'button search', input: { values: { query: 'wbWVtbw', page: 0 } }, outcomes: everybody() },
  {
    part: 'button another',
    input: { values: { query: '-' } },
    outcomes: everybody({ elsewhere: 'moment.noneYet' }),
  },
  { part: 'command moment top', outcomes: everybody() },
  { part: 'button top', input: { values: { query: 'ob.tb', page: 0 } }, outcomes: everybody() },
  { part: 'select top-of', input: { values: { query: '-' }, chosen: ['ever'] }, outcomes: everybody() },
  { part: 'command moment mine', outcomes: everybody() },
  { part: 'button mine', input: { values: { of: 'felt', page: 0 } }, outcomes: everybody() },
  { part: 'select mine-of', input: { values: {}, chosen: ['drafts'] }, outcomes: everybody() },
  {
    part: 'button like',
    input: { values: { moment: MOMENT } },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button goosebump',
    input: { values: { moment: MOMENT, place: 'card' } },
    changes: true,
    outcomes: everybody({ author: 'goosebump.own', elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button take-back-goosebump',
    input: { values: { moment: MOMENT } },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },

  {
    part: 'button post-here',
    input: { values: { moment: MOMENT } },
    // The card is recorded.
    changes: true,
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button take-down',
    input: { values: { moment: MOMENT, card: SHOWN_CARD } },
    changes: true,
    outcomes: authorAlone('card.notYours'),
    withoutBot: 'card.stays',
  },
  {
    part: 'command moment chain',
    input: { options: { number } },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button chain',
    input: { values: { moment: MOMENT, page: 0, theme: 'dark', opens: 'beside' } },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button take-off-link',
    input: { values: { moment: MOMENT, of: OTHER_MOMENT } },
    changes: true,
    // Mika told the one that it was told because of.
    outcomes: authorAndModerators('chain.notYours', { member: 'done', elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button more',
    input: { values: { moment: MOMENT, opens: 'beside' } },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button who-felt',
    input: { values: { moment: MOMENT, page: 0 } },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  { part: 'user-command Their moments', input: { target: john }, outcomes: everybody() },
  { part: 'button told', input: { values: { person: john.id, page: 0 } }, outcomes: everybody() },
  {
    part: 'command moderation reveal',
    input: { options: { number: String(UNNAMED_MOMENT), reason: 'It insults a member.' } },
    changes: true,
    outcomes: moderators({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'message-command Film',
    input: { message: page },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },

  {
    part: 'command moment remove',
    how: 'with a reason',
    input: { options: { number, reason: 'It names a neighbour.' } },
    changes: true,
    outcomes: authorAndModerators('removal.notYours', { elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button removal',
    input: { values: { moment: MOMENT, as: 'author' } },
    changes: true,
    outcomes: authorAlone('removal.notYours', {
      moderator: 'removal.reasonMissing',
      owner: 'removal.reasonMissing',
      elsewhere: 'moment.unknown',
    }),
  },
  {
    part: 'button removal',
    how: 'with a reason to come',
    input: { values: { moment: MOMENT, as: 'moderator' } },
    outcomes: authorAndModerators('removal.notYours', {
      author: 'removal.notYours',
      elsewhere: 'moment.unknown',
    }),
  },
  {
    part: 'modal removal-form',
    input: { values: { moment: MOMENT }, fields: { reason: 'It names a neighbour.' } },
    changes: true,
    outcomes: authorAndModerators('removal.notYours', { elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button confirm-removal',
    input: { values },
    draft: { of: 'each', draft: drafts.removal },
    changes: true,
    outcomes: authorAndModerators('removal.notYours', { elsewhere: 'removal.settled' }),
  },
  {
    part: 'button confirm-removal',
    how: 'without a reason',
    input: { values },
    draft: { of: 'each', draft: drafts.removalWithoutReason },
    changes: true,
    outcomes: authorAlone('removal.notYours', {
      moderator: 'removal.reasonMissing',
      owner: 'removal.reasonMissing',
      elsewhere: 'removal.settled',
    }),
  },
  {
    part: 'button confirm-removal',
    how: "with another's draft",
    input: { values },
    draft: { of: 'author', draft: drafts.removal },
    changes: true,
    outcomes: authorAlone('removal.settled'),
  },
  {
    part: 'button cancel-removal',
    input: { values },
    draft: { of: 'author', draft: drafts.removal },
    changes: true,
    outcomes: authorAlone('removal.settled'),
  },
];
