import { APPEAL, APPEALED, REMOVED } from '../prepared.ts';
import { authorAlone, moderators } from '../roles.ts';
import type { Row } from '../row.ts';

/** Bringing back what was removed is for moderators, asking for it is for its author. */

const removed = { values: { moment: REMOVED } };
const anywhere = moderators({ elsewhere: 'done' });

export const removals: readonly Row[] = [
  {
    part: 'command moment restore',
    input: { options: { number: `#${REMOVED}` } },
    changes: true,
    outcomes: moderators({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button restore',
    input: removed,
    changes: true,
    outcomes: moderators({ elsewhere: 'moment.unknown' }),
  },
  { part: 'button appeal', input: removed, outcomes: authorAlone('appeal.gone') },
  {
    part: 'modal appeal-form',
    input: { ...removed, fields: { appeal: 'It isn’t off topic.' } },
    changes: true,
    outcomes: authorAlone('appeal.gone'),
  },
  { part: 'command moderation appeals', outcomes: anywhere },
  { part: 'button appeals', input: { values: { page: 0 } }, outcomes: anywhere },
  {
    part: 'button decide-appeal',
    input: { values: { moment: APPEALED, appeal: APPEAL, outcome: 'restored' } },
    changes: true,
    outcomes: moderators({ elsewhere: 'appeal.settled' }),
  },
];
