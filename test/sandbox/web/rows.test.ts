import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../sandbox/page/protocol.ts';
import { rowsOf } from '../../../sandbox/web/messages/list/message-rows.ts';

const minute = 60_000;
const noon = new Date(2026, 0, 2, 12).getTime();

function message(authorId: string, at: number, more: Partial<ShownMessage> = {}): ShownMessage {
  const author = { id: authorId, username: authorId };
  return { author, timestamp: new Date(at).toISOString(), type: 0, flags: 0, ...more } as ShownMessage;
}

const followsUp = (...messages: ShownMessage[]) => rowsOf(messages).map(({ isFollowUp }) => isFollowUp);

describe('a message follows up', () => {
  it.each<[string, ShownMessage, boolean]>([
    ['the same author soon after', message('john', noon + 6 * minute), true],
    ['the same author later', message('john', noon + 7 * minute), false],
    ['another author', message('elif', noon + minute), false],
    ['an answer', message('john', noon + minute, { message_reference: { type: 0, channel_id: '1' } }), false],
    ['an answer to a command', message('john', noon + minute, { usedCommand: '/moment share' }), false],
    ['what one person alone sees', message('john', noon + minute, { flags: 64 }), false],
    ['a thread created', message('john', noon + minute, { type: 18 }), false],
  ])('%s', (_, second, follows) => {
    expect(followsUp(message('john', noon), second)).toEqual([false, follows]);
  });

  it('never over midnight', () => {
    const midnight = new Date(2026, 0, 3).getTime();
    const rows = rowsOf([message('john', midnight - minute), message('john', midnight + minute)]);
    expect(rows.map(({ startsDay, isFollowUp }) => [startsDay, isFollowUp])).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
