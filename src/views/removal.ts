import { ButtonStyle } from 'discord-api-types/v10';
import type { Speech } from '../i18n/texts.ts';
import type { MessageView } from '../interactions/answer.ts';
import { asText } from '../interactions/markup.ts';
import { button, container, lines, row, text } from './blocks.ts';
import { BRAND, DANGER } from './colours.ts';
import { ids } from './custom-ids.ts';
import { type CardFacts, momentBody } from './moment-card.ts';

/** Asks once more, with the moment in view. */
export function confirmRemoval(
  draft: string,
  reason: string | undefined,
  facts: CardFacts,
  texts: Speech,
): MessageView {
  const { moment } = facts.live;
  const question = lines(
    `### ${texts.removal.confirm(moment.number)}`,
    texts.removal.consequence,
    reason !== undefined && texts.removal.reason(asText(reason)),
  );
  const buttons = row(
    button(ids.confirmRemoval.build({ draft }), { label: texts.removal.yes, style: ButtonStyle.Danger }),
    button(ids.cancelRemoval.build({ draft }), { label: texts.removal.no }),
  );
  // Who judges a moment has to read it.
  const open = { ...facts, live: { ...facts.live, moment: { ...moment, spoiler: false } } };
  const { components, ...files } = momentBody(open, texts);
  const head = container(DANGER).addTextDisplayComponents(text(question));
  return { ...files, components: [head.toJSON(), ...components, buttons.toJSON()] };
}

/** What became of the cards in the channels. */
export interface TakenDown {
  readonly gone: number;
  /** Channels in which a card still stands, because the bot may not reach it. */
  readonly left: readonly string[];
}

export function removalDone(number: number, { gone, left }: TakenDown, texts: Speech): MessageView {
  const body = lines(
    texts.removal.done(number),
    (gone > 0 || left.length === 0) && texts.removal.cardsTaken(gone),
    left.length > 0 && texts.removal.cardsLeft(left.map((channel) => `<#${channel}>`).join(', ')),
  );
  return { components: [container(BRAND).addTextDisplayComponents(text(body)).toJSON()] };
}
