import { ButtonStyle } from 'discord-api-types/v10';
import type { Appeal } from '../../domain/appeal.ts';
import type { CardFacts } from '../../domain/card.ts';
import type { Removal } from '../../domain/moment.ts';
import { erasedAt } from '../../domain/removal.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldInLine } from '../../interactions/markup.ts';
import { button, container, lines, row, rowOf, text, timeAt } from '../kit/blocks.ts';
import { BRAND, DANGER } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { momentBody } from '../moment/moment-card.ts';
import { appealButton } from './appeal-form.ts';

/** A removed moment, as its moderators see it. */
interface RemovedFacts {
  readonly number: number;
  /** `undefined` if it can't be read. */
  readonly removal: Removal | undefined;
  readonly byAuthor: boolean;
  /** The moment, if it can be brought back. */
  readonly facts: CardFacts | undefined;
}

/** Who removed a moment, when and why; and what it said, for those who decide whether it comes back. */
export function removedPage({ number, removal, byAuthor, facts }: RemovedFacts, texts: Speech): MessageView {
  const words = texts.removed;
  const head = lines(
    `### ${words.heading({ number })}`,
    removal && removedWords(removal, byAuthor, texts),
    removal?.reason !== undefined && texts.removal.reason({ reason: asToldInLine(removal.reason) }),
    removal && facts ? words.until({ until: timeAt(erasedAt(removal)) }) : words.nothingLeft,
  );
  if (!facts) return { components: [container(DANGER, text(head))] };
  const restore = button(ids.restore.build({ moment: number }), {
    label: words.restore,
    style: ButtonStyle.Success,
  });
  return openedBody(facts, head, texts, [row(restore)]);
}

function removedWords({ by, at }: Removal, byAuthor: boolean, { removed }: Speech): string {
  return byAuthor
    ? removed.byAuthor({ at: timeAt(at) })
    : removed.by({ name: asName(by.name), at: timeAt(at) });
}

/** The same for its author, where a moderator removed it: why, and what they can do about it. */
export function removedForAuthor(
  number: number,
  removal: Removal,
  appeal: Appeal | undefined,
  texts: Speech,
): MessageView {
  const words = texts.removed;
  const asked = appeal && (appeal.decided ? words.upheld : words.asked({ at: timeAt(appeal.at) }));
  const head = lines(
    `### ${words.heading({ number })}`,
    words.byModerator({ at: timeAt(removal.at) }),
    removal.reason !== undefined && texts.removal.reason({ reason: asToldInLine(removal.reason) }),
    asked ?? words.mayAsk({ until: timeAt(erasedAt(removal)) }),
  );
  return {
    components: [container(BRAND, text(head)), ...rowOf(appeal ? [] : [appealButton(number, texts)])],
  };
}

/** To decide about a moment, one has to read it. */
export function openedBody(
  facts: CardFacts,
  head: string,
  texts: Speech,
  below: MessageView['components'],
): MessageView {
  const { live } = facts;
  const open = { ...facts, live: { ...live, moment: { ...live.moment, spoiler: false } } };
  const { components, ...files } = momentBody(open, texts, head);
  return { ...files, components: [container(DANGER, text(head)), ...components, ...below] };
}
