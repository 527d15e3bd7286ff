import { MOMENT, page, REPORTED } from '../prepared.ts';
import { everybody, moderators } from '../roles.ts';
import type { Row } from '../row.ts';

/** Reports of moments: everybody but the author may report, and only moderators decide. */

const moment = { values: { moment: MOMENT } };
const unknown = moderators({ elsewhere: 'reports.none' });
const seen = 0;

export const reports: readonly Row[] = [
  {
    part: 'button report',
    input: moment,
    outcomes: everybody({ author: 'reports.own', elsewhere: 'moment.unknown' }),
  },
  {
    part: 'message-command Report',
    input: { message: page },
    outcomes: everybody({ author: 'reports.own', elsewhere: 'moment.unknown' }),
  },
  {
    part: 'modal report-form',
    input: { ...moment, fields: { 'report-reason': 'spam', 'report-words': 'It sells something.' } },
    changes: true,
    outcomes: everybody({ author: 'reports.own', elsewhere: 'moment.unknown' }),
  },
  { part: 'command moderation reports', outcomes: moderators({ elsewhere: 'done' }) },
  {
    part: 'button open-reports',
    input: { values: { page: 0 } },
    outcomes: moderators({ elsewhere: 'done' }),
  },
  { part: 'button report-file', input: { values: { moment: REPORTED } }, outcomes: unknown },
  {
    part: 'button decide',
    input: { values: { moment: REPORTED, outcome: 'hidden', seen } },
    changes: true,
    outcomes: unknown,
  },
  {
    part: 'button decide-why',
    input: { values: { moment: REPORTED, outcome: 'removed', seen } },
    outcomes: unknown,
  },
  {
    part: 'modal decide-form',
    input: {
      values: { moment: REPORTED, outcome: 'removed', seen },
      fields: { reason: 'It sells something.' },
    },
    changes: true,
    outcomes: unknown,
  },
];
