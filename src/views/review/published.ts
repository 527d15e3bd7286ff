import type { Posted } from '../../domain/card.ts';
import type { Speech } from '../../i18n/texts.ts';
import { lines } from '../kit/blocks.ts';

interface Published {
  readonly number: number;
  readonly card: Posted;
  readonly channel: string;
}

/** What a moderator is told whose decision made a moment of it. */
export const publishedWords = ({ number, card, channel }: Published, { review, removed }: Speech): string =>
  lines(review.published({ number }), removed.cards[card]({ channel: `<#${channel}>` }));
