import type { Speech } from '../../i18n/texts.ts';
import { lines } from '../kit/blocks.ts';

/** Where the card of a moment is that was brought back. */
interface Restored {
  readonly number: number;
  /** `refused`: it has none. */
  readonly card: 'there' | 'pending' | 'refused';
  readonly channel: string;
}

/** What a moderator is told who brought a moment back. */
export const restoredWords = ({ number, card, channel }: Restored, { removed }: Speech): string =>
  lines(removed.restored({ number }), removed.cards[card]({ channel: `<#${channel}>` }));
