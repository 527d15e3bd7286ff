import { LRUCache } from 'lru-cache';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { FilmFacts } from '../../views/film/film-frame.ts';

/** Pages that are kept, of some 4 kB each: those of the best-known films in a few languages. */
const MAX_PAGES = 1_000;

interface Kept {
  readonly facts: Pick<FilmFacts, 'film' | 'family' | 'people'>;
  readonly view: MessageView;
}

const pages = new LRUCache<string, Kept>({ max: MAX_PAGES });

/**
 * A page that says only what the catalogue says is the same for everybody who reads it in one language, so it is made once.
 * One to which a live source or a community adds something is made each time.
 * @param name of the page, with all else that it depends on
 */
export function keptPage(
  facts: FilmFacts,
  name: string,
  texts: Speech,
  make: () => MessageView,
): MessageView {
  const { film, family, people, opens, missing } = facts;
  if (film.origin !== 'catalogue' || film.liveSources || missing.length > 0) return make();
  const key = [film.id, name, opens, texts.locale].join(' ');
  const kept = pages.get(key);
  // A family to which a live source added a version is another object, as is the catalogue of another bot in this process.
  const { facts: before } = kept ?? {};
  if (kept && before?.film === film && before.family === family && before.people === people) return kept.view;
  const view = make();
  pages.set(key, { facts: { film, family, people }, view });
  return view;
}
