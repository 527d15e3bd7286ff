import { DRAFT, drafts, MOMENT, story } from '../prepared.ts';
import { authorAlone, moderators } from '../roles.ts';
import type { Row } from '../row.ts';

/** Editing a moment is for its author alone; what it said before is for moderators. */

const values = { moment: MOMENT, draft: DRAFT };
const edit = { of: 'author', draft: drafts.edit } as const;
const number = `#${MOMENT}`;

export const edits: readonly Row[] = [
  {
    part: 'command moment edit',
    input: { options: { number } },
    changes: true,
    outcomes: authorAlone('edit.notYours', { elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button edit',
    input: { values: { moment: MOMENT } },
    changes: true,
    outcomes: authorAlone('edit.notYours', { elsewhere: 'moment.unknown' }),
  },
  {
    part: 'modal edit-form',
    input: { values, fields: { text: `${story.text} I cried.`, at: story.at, spoiler: 'yes' } },
    draft: edit,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
  {
    part: 'button edit-time',
    input: { values: { ...values, seconds: 118 } },
    draft: edit,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
  {
    part: 'button save-edit',
    input: { values },
    draft: edit,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
  { part: 'button fix-edit', input: { values }, draft: edit, outcomes: authorAlone('draft.gone') },
  {
    part: 'command moderation moment-history',
    input: { options: { number } },
    outcomes: moderators({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button earlier',
    input: { values: { moment: MOMENT, page: 0 } },
    outcomes: moderators({ elsewhere: 'moment.unknown' }),
  },
];
