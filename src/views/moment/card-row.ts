import { ButtonStyle } from 'discord-api-types/v10';
import type { LiveMoment } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import { button, row } from '../kit/blocks.ts';
import { ids } from '../kit/custom-ids.ts';
import { type ShownOn, writeShownOn } from '../kit/shown-on.ts';

/** The buttons below a moment. Discord has room for five in a row: what else can be done is behind the last one. */
export function cardRow({ moment, goosebumps, replies }: LiveMoment, texts: Speech, on: ShownOn) {
  const { number, film } = moment;
  const opens = 'beside';
  return row(
    button(ids.goosebump.build({ moment: number, place: writeShownOn(on) }), {
      label: texts.card.goosebumps({ count: goosebumps }),
      emoji: '🪿',
      style: ButtonStyle.Primary,
    }),
    button(ids.reply.build({ moment: number }), { label: texts.card.reply, emoji: '💬' }),
    ...(replies > 0
      ? [
          button(ids.replies.build({ moment: number, page: 0, opens }), {
            label: texts.card.replies({ count: replies }),
          }),
        ]
      : []),
    button(ids.film.build({ film, tab: 'overview', opens }), { label: texts.card.film, emoji: '🎬' }),
    button(ids.more.build({ moment: number, opens }), { label: '⋯' }),
  );
}
