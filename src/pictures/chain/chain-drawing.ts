import type { Chain, ChainLink } from '../../domain/chain.ts';
import { type Film, titleIn } from '../../domain/film.ts';
import { type Moment, shownAuthor } from '../../domain/moment.ts';
import { hasItalics } from '../../domain/slant.ts';
import { capitalised } from '../../i18n/capitalised.ts';
import { countryName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import { settable } from '../kit/text/clusters.ts';
import type { HanForms } from '../kit/text/font-slices.ts';
import { hanOf, hanOfLocale } from '../kit/text/han-forms.ts';
import { treeOf } from '../lineage/tree.ts';
import type { TreeEntry, TreePicture } from '../lineage/tree-picture.ts';
import { shownLinks } from './shown-links.ts';

/** What a picture of a chain is about. */
export interface ChainSubject {
  readonly chain: Chain;
  /** Of the moment that was asked for. */
  readonly number: number;
  readonly filmOf: (id: string) => Film | undefined;
  readonly texts: Speech;
}

/** All that the picture of a chain says, before anything is drawn: plain data. */
export function chainDrawing(subject: ChainSubject): TreePicture {
  const { chain, number, texts } = subject;
  const shown = shownLinks(chain, String(number));
  const [first] = shown;
  if (!first) throw new Error('a chain without moments');
  const descents = shown.flatMap(({ id, from }) =>
    from === undefined || id === first.id ? [] : [{ from, to: id, kind: 'remake' as const }],
  );
  return {
    entries: shown.map((link) => entryOf(link, subject)),
    tree: treeOf(
      first.id,
      shown.map(({ id }) => id),
      descents,
    ),
    summary: summaryOf(chain, shown, texts),
    book: '',
    kinds: [],
    hasArrows: true,
  };
}

/** 7 moments · 4 countries · … and 3 more */
function summaryOf(chain: Chain, shown: Chain, { chain: words }: Speech): string {
  const moments = momentsIn(chain);
  const countries = new Set(moments.flatMap(({ country }) => country ?? [])).size;
  const more = moments.length - momentsIn(shown).length;
  return [
    words.moments({ count: moments.length }),
    countries > 0 && words.countries({ count: countries }),
    more > 0 && words.andMore({ count: more }),
  ]
    .filter(Boolean)
    .join(' · ');
}

const momentsIn = (chain: Chain): readonly Moment[] =>
  chain.flatMap(({ live }) => (live ? [live.moment] : []));

function entryOf(link: ChainLink, { number, filmOf, texts }: ChainSubject): TreeEntry {
  const { id, live, from } = link;
  if (!live) return { ...NOTHING, id, isGap: true };
  const { moment } = live;
  const isAsked = moment.number === number;
  const film = filmOf(moment.film);
  const name = settable(shownAuthor(moment).name);
  return {
    ...NOTHING,
    id,
    title: { text: name, han: hanOfPerson(moment.country, texts.locale) },
    name: `${name} · #${moment.number}`,
    original: film && titleOf(film, texts.locale),
    flags: moment.country === undefined ? [] : [moment.country],
    label: `#${moment.number}`,
    countries: moment.country === undefined ? '' : countryName(moment.country, texts.language),
    mark: from === undefined ? texts.chain.began : '',
    asked: isAsked ? capitalised(texts.chain.thisOne, texts.language) : '',
    isAsked,
    isOriginal: from === undefined,
  };
}

const NOTHING = {
  title: { text: '', han: 'sc' },
  name: '',
  original: undefined,
  flags: [],
  ...{ label: '', countries: '', directors: '', mark: '', asked: '', follows: '' },
  ...{ isAsked: false, isOriginal: false },
} as const;

/** With the year, since versions of a story often have the same title. */
function titleOf(film: Film, locale: string) {
  const title = settable(titleIn(film, locale));
  const own = hanOf(film.languages[0], film.countries[0]);
  const han = title === settable(film.originalTitle) ? own : hanOfLocale(locale, own);
  return { text: `${title} (${film.year})`, han, isSlanted: hasItalics(title) };
}

const LANGUAGES: Readonly<Record<string, string>> = { JP: 'ja', KR: 'ko' };

/** The variant of Han characters where somebody is from; if that isn't told, the reader's. */
function hanOfPerson(country: string | undefined, locale: string): HanForms {
  if (country === undefined) return hanOfLocale(locale, 'sc');
  return hanOf(LANGUAGES[country], country);
}
