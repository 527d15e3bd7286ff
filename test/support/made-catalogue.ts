import type { Catalogue } from '../../src/data/catalogue/catalogue.ts';
import { peopleOf } from '../../src/data/catalogue/credited-people.ts';
import { catalogueOf } from '../../src/data/catalogue/load-catalogue.ts';
import type { PeopleFile } from '../../src/domain/catalogue-files.ts';
import type { Film } from '../../src/domain/film.ts';
import { inSearchOrder } from '../../src/search/names/film-search.ts';

/** A catalogue of just these films, without lineage. */
export function catalogueWith(
  films: readonly Film[],
  file: Pick<PeopleFile, 'sources' | 'people'> = { sources: {}, people: [] },
): Catalogue {
  const sorted = inSearchOrder(films);
  return catalogueOf({ films: sorted, families: [], people: peopleOf(sorted, file), formerIds: {} });
}
