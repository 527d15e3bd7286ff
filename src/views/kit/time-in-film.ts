import { formatTimestamp } from '../../domain/timestamp.ts';
import type { Speech } from '../../i18n/texts.ts';

/** 1:58:30 into the film. Some languages word one hour and two differently. */
export function timeInFilm(seconds: number, texts: Speech): string {
  return texts.card.at({ hours: Math.floor(seconds / 3600), time: formatTimestamp(seconds) });
}
