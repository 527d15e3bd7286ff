import type { Films } from '../../data/catalogue/films.ts';
import { type FamilyFilter, type FamilyOrder, selectFamilies } from '../../domain/families.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { FAMILIES_A_PAGE, familyList } from '../../views/family/family-list.ts';
import { ANY } from '../../views/kit/custom-ids.ts';
import { pageOf } from '../../views/kit/pager.ts';

/** What custom ids say of the families that are listed. */
interface ListedFamilies {
  readonly country: string;
  readonly decade: number;
  readonly order: FamilyOrder;
}

interface FamilyWish {
  readonly filter: FamilyFilter;
  readonly order: FamilyOrder;
  readonly page: number;
}

/** One page of the matching families. Past the end, it is the last page. */
export function familiesPage(films: Films, { filter, order, page }: FamilyWish, texts: Speech): MessageView {
  const found = selectFamilies(films.outlines, filter, order);
  const { shown: outlines, page: at } = pageOf(found, page, FAMILIES_A_PAGE);
  const shown = outlines.flatMap((outline) => films.familyOf(outline.films[0]?.id ?? '') ?? []);
  return familyList({ filter, order, shown, page: at, total: found.length }, texts);
}

/** Another page of the families that are listed. */
export function familiesPageAt(
  films: Films,
  { country, decade, order }: ListedFamilies,
  page: number,
  texts: Speech,
): MessageView {
  const filter = {
    country: country === ANY ? undefined : country,
    decade: decade === 0 ? undefined : decade,
  };
  return familiesPage(films, { filter, order, page }, texts);
}
