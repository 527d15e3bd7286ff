import { everybody, moderators } from '../roles.ts';
import type { Row } from '../row.ts';

/** Anybody may tell a moment from a digest; moderators see it beforehand. */
export const digests: readonly Row[] = [
  {
    part: 'command moderation digest-preview',
    outcomes: moderators({ elsewhere: 'digest.off' }),
    withoutBot: 'digest.noChannel',
  },
  {
    part: 'button tell-it',
    input: { values: { slot: '2026-11-01T18' } },
    changes: true,
    outcomes: everybody(),
  },
];
