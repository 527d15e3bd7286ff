import { ButtonStyle } from 'discord-api-types/v10';
import type { CardFacts, TakenDown } from '../../domain/card.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asToldInLine } from '../../interactions/markup.ts';
import { button, container, lines, row, text } from '../kit/blocks.ts';
import { BRAND, DANGER } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { momentBody } from '../moment/moment-card.ts';

interface Asked {
  readonly draft: string;
  readonly reason: string | undefined;
  /** Whether it is the person's own, which goes for good. */
  readonly isOwn: boolean;
}

/** Asks for confirmation, showing the moment. */
export function confirmRemoval(
  { draft, reason, isOwn }: Asked,
  facts: CardFacts,
  texts: Speech,
): MessageView {
  const { moment } = facts.live;
  const question = lines(
    `### ${texts.removal.confirm({ number: moment.number })}`,
    isOwn ? texts.removal.ownConsequence : texts.removal.consequence,
    reason !== undefined && texts.removal.reason({ reason: asToldInLine(reason) }),
  );
  const buttons = row(
    button(ids.confirmRemoval.build({ draft }), { label: texts.removal.yes, style: ButtonStyle.Danger }),
    button(ids.cancelRemoval.build({ draft }), { label: texts.removal.no }),
  );
  // To decide about a moment, one has to read it.
  const open = { ...facts, live: { ...facts.live, moment: { ...moment, spoiler: false } } };
  const { components, ...files } = momentBody(open, texts, question);
  const head = container(DANGER, text(question));
  return { ...files, components: [head, ...components, buttons] };
}

/** Leads a moderator to the form for the reason: a command that may take long can't open one itself. */
export function askReason(number: number, { removal }: Speech): MessageView {
  const open = button(ids.removal.build({ moment: number, as: 'moderator' }), { label: removal.giveReason });
  return { components: [container(BRAND, text(removal.reasonFirst({ number }))), row(open)] };
}

/** @param absent why cards stay in a server that the bot isn't in */
export function removalDone(
  { number, isOwn }: { readonly number: number; readonly isOwn: boolean },
  { gone, left }: TakenDown,
  texts: Speech,
  absent?: string,
): MessageView {
  const body = lines(
    isOwn ? texts.removal.ownDone({ number }) : texts.removal.done({ number }),
    (gone > 0 || left.length === 0) && texts.removal.cardsTaken({ cards: gone }),
    left.length > 0 && texts.removal.cardsLeft({ places: left.map((channel) => `<#${channel}>`) }),
    left.length > 0 && absent,
  );
  return { components: [container(BRAND, text(body))] };
}

/** For a moment that was removed before: whether cards of it were still there. */
export function removedBefore(number: number, { gone, left }: TakenDown, texts: Speech): MessageView {
  const body = lines(
    texts.errors.moment.removed({ number }),
    gone > 0 && texts.removal.cardsTaken({ cards: gone }),
    left.length > 0 && texts.removal.cardsLeft({ places: left.map((channel) => `<#${channel}>`) }),
  );
  return { components: [container(BRAND, text(body))] };
}
