import type { Film } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import { button, row } from '../kit/blocks.ts';
import { ids } from '../kit/custom-ids.ts';

/** @param from the moment that led to the film's page; 0 if none did */
export const wantButton = ({ id }: Pick<Film, 'id'>, from: number, { watchlist }: Speech) =>
  button(ids.want.build({ film: id, from }), { label: watchlist.want, emoji: '👀' });

export const wantRow = (film: Pick<Film, 'id'>, from: number, texts: Speech) =>
  row(wantButton(film, from, texts));
