import type { Films } from '../../data/catalogue/films.ts';
import { type FamilyFilter, type FamilyOrder, selectFamilies } from '../../domain/families.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { FAMILIES_A_PAGE, familyList } from '../../views/family/family-list.ts';

/** A page of the families that fit; a page that is no longer there shows the last one. */
export function familyPage(
  films: Films,
  {
    filter,
    order,
    page,
  }: { readonly filter: FamilyFilter; readonly order: FamilyOrder; readonly page: number },
  texts: Speech,
): MessageView {
  const found = selectFamilies(films.families, filter, order);
  const last = Math.max(Math.ceil(found.length / FAMILIES_A_PAGE) - 1, 0);
  const at = Math.min(page, last);
  const shown = found.slice(at * FAMILIES_A_PAGE, (at + 1) * FAMILIES_A_PAGE);
  return familyList({ filter, order, shown, page: at, total: found.length }, texts);
}
