import type { APISelectMenuOption } from 'discord-api-types/v10';
import { CONTENT_NOTES, MOODS } from '../../domain/moment.ts';
import { MEDIA, MOMENT_ORDERS, type MomentQuery } from '../../domain/moment-query.ts';
import { capitalised } from '../../i18n/capitalised.ts';
import { flagAndName, languageName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_CHOICES } from '../../interactions/limits.ts';
import { button, container, lines, menu, row, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ANY, type FilterField, ids, type QueryView } from '../kit/custom-ids.ts';
import { options } from '../kit/fields.ts';
import { FIRST_PAGES, type FilterPages, type PagedField, writePages } from '../kit/filter-pages.ts';
import { pageOf, placeAmong } from '../kit/pager.ts';
import { NO_QUERY } from '../kit/query-ref.ts';

export interface MomentFilterFacts {
  readonly query: MomentQuery;
  /** The same, as custom ids have it. */
  readonly ref: string;
  readonly view: QueryView;
  readonly pages: FilterPages;
  /** The query in words. */
  readonly told: string;
  /** How many moments fit. */
  readonly total: number;
  /** If none fits: what would, with one part less each. */
  readonly instead: readonly { readonly words: string; readonly total: number }[];
  readonly countries: readonly string[];
  readonly filmCountries: readonly string[];
  readonly languages: readonly string[];
  /** Whether there are other versions of the query's film. */
  readonly hasVersions: boolean;
  /** Whether the list that led here is no longer kept. */
  readonly isGone: boolean;
}

/** Choices on one page of a menu: one place is for any of them, and one for the chosen one if it is on another page. */
const CHOICES_A_PAGE = MAX_CHOICES - 2;

/** In the menu of versions. */
const ALL_VERSIONS = 'all';

/** The menus with which a list of moments is narrowed down, and what is set. */
export function momentFilter(facts: MomentFilterFacts, texts: Speech): MessageView {
  const { query, ref, view, pages, total, instead } = facts;
  const words = texts.query;
  const head = lines(
    `## ${words.filter}`,
    `**${facts.told}**`,
    words.fits({ total }),
    ...instead.map((one) => `- ${words.instead(one)}`),
    facts.isGone && `-# ${texts.pages.gone}`,
  );
  const pick = (field: FilterField, any: string, choices: readonly APISelectMenuOption[]) => {
    const all = [{ value: ANY, label: any }, ...choices];
    return row(menu(ids.filterBy.build({ query: ref, view, field }), words.menus[field], all));
  };
  const several = (field: 'moods' | 'without', choices: readonly APISelectMenuOption[]) =>
    row({
      ...menu(ids.filterBy.build({ query: ref, view, field }), words.menus[field], choices),
      min_values: 0,
      max_values: choices.length,
    });
  // Elsewhere the same words are part of a line.
  const standalone = (choices: readonly APISelectMenuOption[]) =>
    choices.map((choice) => ({ ...choice, label: capitalised(choice.label, texts.language) }));
  /** A menu of codes, and below it the buttons that turn its pages. */
  const coded = (field: PagedField, codes: readonly string[], name: (code: string) => string) => {
    const chosen = query[field];
    const shown = onPage(codes, pages[field], chosen);
    const choices = shown.map((value) => ({ value, label: name(value), default: value === chosen }));
    return [
      pick(field, words.any[field], standalone(choices)),
      ...rowOf(turnMenu(facts, field, codes.length, texts)),
    ];
  };
  const country = (code: string) => flagAndName(code, texts.language);
  const menus = [
    row(
      menu(
        ids.filterBy.build({ query: ref, view, field: 'order' }),
        words.menus.order,
        standalone(options(MOMENT_ORDERS, words.orders, [query.order])),
      ),
    ),
    ...(facts.hasVersions
      ? [
          pick('family', words.any.family, [
            { value: ALL_VERSIONS, label: words.allVersions, default: query.family ?? false },
          ]),
        ]
      : []),
    several('moods', options(MOODS, texts.moods, query.moods)),
    several('without', options(CONTENT_NOTES, texts.contentNotes, query.without)),
    pick(
      'media',
      words.any.media,
      standalone(options(MEDIA, words.media, query.media === undefined ? [] : [query.media])),
    ),
    ...(facts.countries.length > 0 ? coded('country', facts.countries, country) : []),
    ...(facts.filmCountries.length > 0 ? coded('filmCountry', facts.filmCountries, country) : []),
    ...(facts.languages.length > 1
      ? coded('language', facts.languages, (code) => languageName(code, texts.language))
      : []),
  ];
  return {
    components: [
      container(BRAND, text(head)),
      ...(view === 'random' ? menus.slice(1) : menus),
      row(...lastButtons(facts, texts)),
    ],
  };
}

/** Those on one page; the chosen one is always among them. */
function onPage(codes: readonly string[], wanted: number, chosen: string | undefined): readonly string[] {
  const { shown } = pageOf(codes, wanted, CHOICES_A_PAGE);
  if (chosen === undefined || shown.includes(chosen)) return shown;
  return [...shown, chosen];
}

/** Only buttons that lead to another page: two with one id are refused, and those of other menus stay on theirs. */
function turnMenu(
  { ref, view, pages }: MomentFilterFacts,
  field: PagedField,
  total: number,
  { query: words }: Speech,
) {
  const { page, last } = placeAmong(total, pages[field], CHOICES_A_PAGE);
  const to = (target: number, label: string) =>
    button(ids.filter.build({ query: ref, view, pages: writePages({ ...pages, [field]: target }) }), {
      label,
    });
  const labels = words.turn[field === 'language' ? 'languages' : 'countries'];
  return [
    ...(page > 0 ? [to(page - 1, labels.previous)] : []),
    ...(page < last ? [to(page + 1, labels.more)] : []),
  ];
}

function lastButtons({ ref, view, total }: MomentFilterFacts, texts: Speech) {
  const words = texts.query;
  const show =
    view === 'random'
      ? ids.another.build({ query: ref })
      : ids.browse.build({ query: ref, moment: 1, to: 'first', total: 0 });
  return [
    button(show, {
      label: words.show({ total }),
      emoji: view === 'random' ? '🎲' : '▶️',
      disabled: total === 0,
    }),
    // With nothing to clear, it might have the id of a button to a first page.
    ...(ref === NO_QUERY
      ? []
      : [button(ids.filter.build({ query: NO_QUERY, view, pages: FIRST_PAGES }), { label: words.clear })]),
  ];
}
