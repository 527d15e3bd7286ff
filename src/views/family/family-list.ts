import type { FamilyFilter, FamilyOrder } from '../../domain/families.ts';
import type { Family } from '../../domain/film.ts';
import { familyName, originalOf } from '../../domain/lineage.ts';
import { countryName, flag, flagAndName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import { container, dotted, lines, menu, row, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ANY, ids, type Turn } from '../kit/custom-ids.ts';
import { longTurnButtons, placeAmong } from '../kit/pager.ts';

export interface FamilyList {
  readonly filter: FamilyFilter;
  readonly order: FamilyOrder;
  /** Those on this page. */
  readonly shown: readonly Family[];
  readonly page: number;
  readonly total: number;
}

/** Families on one page. */
export const FAMILIES_A_PAGE = 8;

/** A page of families: how large each is, when and where its versions are from, and a menu that opens one. */
export function familyList(list: FamilyList, texts: Speech): MessageView {
  const { shown, filter } = list;
  const head = text(lines(`## ${texts.families.heading}`, told(list, texts)));
  if (shown.length === 0) return { components: [container(BRAND, head, text(texts.families.none))] };
  const body = container(
    BRAND,
    head,
    text(lines(...shown.map((family) => line(family, filter.country, texts)))),
  );
  const options = shown.map((family) => ({
    label: familyName(family, texts.locale),
    value: originalOf(family).id,
    description: dotted(...measures(family, texts)),
  }));
  const choice = menu(ids.openFilm.build({ tab: 'lineage' }), texts.families.open, options);
  return { components: [body, row(choice), ...rowOf(pageButtons(list, texts))] };
}

function told({ filter, order, total }: FamilyList, texts: Speech): string {
  const { families } = texts;
  return dotted(
    families.found({ families: total }),
    filter.country !== undefined && flagAndName(filter.country, texts.language),
    filter.decade !== undefined && decadeName(filter.decade),
    families.orders[order],
  );
}

/** 1990–1999, in every language. */
export const decadeName = (decade: number): string => `${decade}–${decade + 9}`;

/** Limit of flags for a family; more would be a carpet. */
const MAX_FLAGS = 8;

function line(family: Family, country: string | undefined, texts: Speech): string {
  return lines(
    `**${asName(familyName(family, texts.locale))}**`,
    `-# ${dotted(...measures(family, texts), flagsOf(family, country, texts))}`,
  );
}

/**
 * Where its versions are from. Countries that are gone have no flag: their names come last, or one would seem to have the flag
 * beside it.
 * @param country that was asked for: the first, so that it isn't left out
 */
function flagsOf({ films }: Family, country: string | undefined, texts: Speech): string {
  const all = new Set(films.flatMap((film) => film.countries));
  const codes = [...all].sort((one, other) => Number(other === country) - Number(one === country));
  const shown = codes.slice(0, MAX_FLAGS);
  const flags = shown.map(flag).filter((one) => one !== '');
  const names = shown.filter((code) => flag(code) === '').map((code) => countryName(code, texts.language));
  const more = codes.length > MAX_FLAGS ? ' …' : '';
  return dotted(flags.join(' '), names.join(', ')) + more;
}

function measures({ films }: Family, texts: Speech): string[] {
  const years = films.map((film) => film.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return [texts.families.films({ films: films.length }), first === last ? String(first) : `${first}–${last}`];
}

/** None if there is only one page. */
function pageButtons({ filter, order, page, total }: FamilyList, texts: Speech) {
  const place = placeAmong(total, page, FAMILIES_A_PAGE);
  if (place.last === 0) return [];
  const wanted = { country: filter.country ?? ANY, decade: filter.decade ?? 0, order };
  const to = (turn: Turn) => ids.families.build({ ...wanted, page: place.page, to: turn });
  const jump = ids.familiesJump.build({ ...wanted, pages: place.last + 1 });
  return longTurnButtons(place, { to, jump }, texts);
}
