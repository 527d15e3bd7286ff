import type { Ban, Blockable } from '../../domain/block.ts';
import type { Person } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldInLine } from '../../interactions/markup.ts';
import { lines, timeAt } from '../kit/blocks.ts';
import { plainMessage } from '../kit/plain-message.ts';

/** What a moderator is told who blocked somebody. */
export function blockDone(
  whom: Person,
  what: readonly Blockable[],
  { reason, until }: Pick<Ban, 'reason' | 'until'>,
  { blocks, removal }: Speech,
): MessageView {
  const facts = { name: asName(whom.name), what: what.map((one) => blocks.what[one]) };
  return plainMessage(
    lines(
      until === undefined ? blocks.done(facts) : blocks.doneUntil({ ...facts, until: timeAt(until) }),
      removal.reason({ reason: asToldInLine(reason) }),
      `-# ${blocks.told}`,
    ),
  );
}

/** The same for lifting it. @param whom `undefined` if their data was deleted */
export const unblockDone = (
  whom: Person | undefined,
  what: readonly Blockable[],
  { blocks }: Speech,
): string =>
  blocks.lifted({
    name: whom ? asName(whom.name) : blocks.unknown,
    what: what.map((one) => blocks.what[one]),
  });
