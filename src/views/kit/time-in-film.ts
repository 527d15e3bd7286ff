import { formatTimestamp } from '../../domain/timestamp.ts';
import type { Speech } from '../../i18n/texts.ts';

/** 1:58:30 into the film. Some languages say it differently for one hour and for two. */
export function timeInFilm(seconds: number, texts: Speech): string {
  return texts.card.at({ hours: Math.floor(seconds / 3600), time: formatTimestamp(seconds) });
}
