import { personHashWith } from '../../../src/data/privacy/person-hash.ts';
import { GUILD, john } from '../../support/builders.ts';
import { BLOCKED } from '../prepared.ts';
import { moderators } from '../roles.ts';
import type { Row } from '../row.ts';

/** Who is kept from what is for moderators. */

const hash = personHashWith(Buffer.alloc(32));
const elsewhere = { elsewhere: 'block.notBlocked' } as const;

export const blocks: readonly Row[] = [
  {
    part: 'command moderation block',
    input: { options: { user: john, what: 'all', reason: 'Spam' } },
    changes: true,
    outcomes: moderators({ elsewhere: 'done' }),
  },
  {
    part: 'command moderation unblock',
    input: { options: { user: BLOCKED } },
    changes: true,
    outcomes: moderators(elsewhere),
  },
  { part: 'command moderation blocked', outcomes: moderators({ elsewhere: 'done' }) },
  { part: 'button blocked', input: { values: { page: 0 } }, outcomes: moderators({ elsewhere: 'done' }) },
  {
    part: 'button unblock',
    input: { values: { person: hash(GUILD, BLOCKED.id), page: 0 } },
    changes: true,
    outcomes: moderators(elsewhere),
  },
];
