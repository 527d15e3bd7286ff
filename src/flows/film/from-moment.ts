import type { Film } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { customIdsOf } from '../../interactions/message-parts.ts';
import { wantRow } from '../../views/film/want-button.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import type { ShownMessage } from '../moment/recognise-card.ts';

/**
 * The number of the moment that led to a page: of the card or page whose button was pressed, or as the film's page remembers
 * it. It comes from a message of the bot, but isn't proof of anything.
 */
export function momentBehind(message: ShownMessage): number | undefined {
  for (const customId of customIdsOf(message)) {
    const from = ids.goosebump.parse(customId)?.moment ?? ids.want.parse(customId)?.from;
    if (from !== undefined && from > 0) return from;
  }
  return undefined;
}

/** A page about the film that goes on remembering the moment, above its tabs. */
export function remembering(
  { components, ...files }: MessageView,
  film: Pick<Film, 'id'>,
  from: number | undefined,
  texts: Speech,
): MessageView {
  if (from === undefined) return { ...files, components };
  const tabs = components.length - 1;
  return { ...files, components: components.toSpliced(tabs, 0, wantRow(film, from, texts)) };
}
