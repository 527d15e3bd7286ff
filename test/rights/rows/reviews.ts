import { NOW } from '../../support/builders.ts';
import { REVIEW } from '../prepared.ts';
import { authorAlone, managers, moderators } from '../roles.ts';
import type { Row } from '../row.ts';

/** Deciding about what waits is for moderators, changing it and taking it back is for its author. */

const seen = { review: REVIEW, sent: NOW };
const anywhere = moderators({ elsewhere: 'done' });
const once = moderators({ elsewhere: 'review.takenBack' });
const own = { values: { review: REVIEW } };
const words = { values: { setting: 'held-words' } };

export const reviews: readonly Row[] = [
  { part: 'command moderation queue', outcomes: anywhere },
  { part: 'button review-queue', input: { values: { page: 0, opens: 'beside' } }, outcomes: anywhere },
  { part: 'button publish', input: { values: seen }, changes: true, outcomes: once },
  {
    part: 'button answer-review',
    input: { values: { ...seen, outcome: 'declined' } },
    outcomes: once,
  },
  {
    part: 'modal review-form',
    input: { values: { ...seen, outcome: 'declined' }, fields: { reason: 'Not about a film' } },
    changes: true,
    outcomes: once,
  },
  { part: 'button change-review', input: own, changes: true, outcomes: authorAlone('review.gone') },
  { part: 'button take-back-review', input: own, changes: true, outcomes: authorAlone('review.gone') },
  { part: 'button write-setting', input: words, outcomes: managers() },
  {
    part: 'modal setting-form',
    input: { ...words, fields: { setting: 'casino' } },
    changes: true,
    outcomes: managers(),
  },
];
