import { LRUCache } from 'lru-cache';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { FilmFacts } from '../../views/film/film-frame.ts';

/** How many pages are kept, of some 4 kB each: those of the best-known films in a few languages. */
const MAX_PAGES = 1_000;

interface Kept {
  readonly facts: Pick<FilmFacts, 'film' | 'family' | 'people'>;
  readonly view: MessageView;
}

const pages = new LRUCache<string, Kept>({ max: MAX_PAGES });

/**
 * A page with facts from the catalogue only is the same for everybody in one language, so it is built once. A page with
 * facts from a live source or a community is built each time.
 * @param name of the page, with everything else that it depends on
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
  // A family with a version from a live source is a different object, and so is the catalogue of another bot in this process.
  const { facts: before } = kept ?? {};
  if (kept && before?.film === film && before.family === family && before.people === people) return kept.view;
  const view = make();
  pages.set(key, { facts: { film, family, people }, view });
  return view;
}
