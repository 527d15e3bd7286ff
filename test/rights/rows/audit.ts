import { DRAFT } from '../prepared.ts';
import { moderators } from '../roles.ts';
import type { Row } from '../row.ts';

/** The log of what moderators and managers did: only moderators read it. */

const filter = '-.-.-';

export const audit: readonly Row[] = [
  { part: 'command moderation log', outcomes: moderators({ elsewhere: 'done' }) },
  {
    part: 'button audit-log',
    input: { values: { to: 'older', than: DRAFT, filter } },
    outcomes: moderators({ elsewhere: 'done' }),
  },
  {
    part: 'button audit-csv',
    input: { values: { filter } },
    // That it was downloaded is logged.
    changes: true,
    outcomes: moderators({ elsewhere: 'done' }),
  },
];
