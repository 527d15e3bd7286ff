import { MOMENT, OTHER_MOMENT, page, REPLY_OF_JOHN, REPLY_OF_MIKA } from '../prepared.ts';
import { authorAndModerators, everybody } from '../roles.ts';
import type { Row } from '../row.ts';

/** Replies to John's moment. */

export const replies: readonly Row[] = [
  {
    part: 'button reply',
    input: { values: { moment: MOMENT } },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'message-command Reply',
    input: { message: page },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'modal reply-form',
    input: { values: { moment: MOMENT }, fields: { reply: 'I felt the same.' } },
    changes: true,
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button replies',
    input: { values: { moment: MOMENT, page: 0, opens: 'here' } },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button drop-reply',
    input: { values: { moment: MOMENT, reply: REPLY_OF_JOHN, page: 0 } },
    changes: true,
    outcomes: authorAndModerators('reply.notYours', { elsewhere: 'moment.unknown' }),
  },
  {
    part: 'button drop-reply',
    how: 'of somebody else below their own moment',
    input: { values: { moment: MOMENT, reply: REPLY_OF_MIKA, page: 0 } },
    changes: true,
    outcomes: authorAndModerators('reply.notYours', {
      author: 'reply.notYours',
      member: 'done',
      elsewhere: 'moment.unknown',
    }),
  },
  {
    part: 'button drop-reply',
    how: 'with the number of a moment that the reply is not below',
    input: { values: { moment: OTHER_MOMENT, reply: REPLY_OF_JOHN, page: 0 } },
    outcomes: everybody({ elsewhere: 'moment.unknown' }),
  },
];
