import { type Film, titleIn } from '../../domain/film.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import { MAX_THREAD_NAME } from '../../interactions/limits.ts';
import { shorten } from '../../interactions/markup.ts';

/**
 * What the thread about a moment is called. Discord shows it as it is, in lists too: it says the film and nothing that spoils,
 * nor who told the moment.
 * @param film `undefined` if it is no longer known
 */
export function talkName({ number, film: id }: Moment, film: Film | undefined, texts: Speech): string {
  const title = (film ? titleIn(film, texts.locale) : id).replaceAll(/\s+/gu, ' ');
  return shorten(texts.talk.name({ number, title }), MAX_THREAD_NAME);
}
