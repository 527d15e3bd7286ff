import { personHashWith } from '../../../src/data/privacy/person-hash.ts';
import { GUILD, john, mika } from '../../support/builders.ts';
import { moderators } from '../roles.ts';
import type { Row } from '../row.ts';

/** Who is kept from what is for moderators. Mika is blocked from reporting. */

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
    input: { options: { user: mika } },
    changes: true,
    outcomes: moderators(elsewhere),
  },
  { part: 'command moderation blocked', outcomes: moderators({ elsewhere: 'done' }) },
  { part: 'button blocked', input: { values: { page: 0 } }, outcomes: moderators({ elsewhere: 'done' }) },
  {
    part: 'button unblock',
    input: { values: { person: hash(GUILD, mika.id), page: 0 } },
    changes: true,
    outcomes: moderators(elsewhere),
  },
];
