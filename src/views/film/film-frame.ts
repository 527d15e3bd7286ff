import { ButtonStyle } from 'discord-api-types/v10';
import type { LocalisedText, Source } from '../../domain/catalogue-files.ts';
import type { Family, Film, SourceName } from '../../domain/film.ts';
import { SOURCE_LABELS } from '../../domain/film-source.ts';
import { omdbIdOf } from '../../domain/omdb-pages.ts';
import type { FilmPeople } from '../../domain/people.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_MESSAGE_TEXT } from '../../interactions/limits.ts';
import { asName, asText, link } from '../../interactions/markup.ts';
import { type Block, type ButtonFace, button, container, dotted, lines, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { type FilmTab, ids, type Opens } from '../kit/custom-ids.ts';
import { type Footnotes, shortName } from '../kit/footnotes.ts';

/** The film that a page is about, and where its tabs lead. */
export interface FilmPlace {
  readonly film: Film;
  readonly family: Family | undefined;
  /** A public page stays as it is for everybody: its tabs open a message of their own. */
  readonly opens: Opens;
}

/** The facts on a page about a film. */
export interface FilmFacts extends FilmPlace {
  readonly people: FilmPeople;
  /** Live sources that were asked but whose facts are missing. */
  readonly missing: readonly SourceName[];
  /** Another film on the page whose facts are told too. */
  readonly other?: Film;
}

/** Characters that an overview leaves for what is put beside it each time, such as the number of moments. */
const ROOM_BESIDE = 700;

/** The sentence that TMDB's terms of use require wherever its data is shown. */
export const TMDB_NOTICE =
  'This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.';

/** What the licence of omdb.org's data requires wherever it is shown: the name, and the licence itself. */
const OMDB_NOTICE = `${link('omdb.org', 'https://www.omdb.org')}: ${link('CC BY 2.0 DE', 'https://creativecommons.org/licenses/by/2.0/de/')}`;

const TABS = ['overview', 'cast', 'lineage', 'moments'] as const satisfies readonly FilmTab[];

type Tab = FilmTab | 'comparison';

/**
 * A page about a film: its blocks, the sources marked in them, and its tabs, of which the open one is disabled.
 * @param rows between the page and the tabs
 */
export function paged(
  blocks: readonly Block[],
  facts: FilmFacts,
  notes: Footnotes,
  open: Tab,
  texts: Speech,
  rows: MessageView['components'] = [],
): MessageView {
  const footer = footnotes(
    blocks,
    notes,
    texts,
    smallPrint(facts, texts),
    open === 'overview' ? ROOM_BESIDE : 0,
  );
  const page = container(BRAND, ...blocks, footer);
  return { components: [page, ...rows, tabs(facts, open, texts)] };
}

/** The tabs of a film's pages. One with nothing on it is left out, unless it is open. */
export function tabs({ film, family, opens }: FilmPlace, open: Tab, texts: Speech) {
  const isEmpty: Readonly<Record<FilmTab, boolean>> = {
    overview: false,
    cast: film.cast.length === 0 && film.directors.length === 0,
    lineage: !family,
    moments: false,
  };
  const shown = TABS.filter((tab) => tab === open || !isEmpty[tab]);
  const face = (tab: Tab): ButtonFace => ({
    label: texts.film[tab],
    style: tab === open ? ButtonStyle.Primary : ButtonStyle.Secondary,
    disabled: tab === open,
  });
  const buttons = shown.map((tab) => button(ids.film.build({ film: film.id, tab, opens }), face(tab)));
  if (family) buttons.push(button(ids.comparison.build({ film: film.id, opens }), face('comparison')));
  return row(...buttons);
}

/**
 * The marked sources, and other small print, within what the blocks leave of a message.
 * @param beside characters that are kept free for what is put beside them
 */
export function footnotes(
  blocks: readonly Block[],
  notes: Footnotes,
  texts: Speech,
  further = '',
  beside = 0,
): Block | undefined {
  // A text beside a picture is nested one level deeper.
  const parts = blocks.flatMap<object>((block) => ('components' in block ? block.components : block));
  const contents = parts.map((part) => ('content' in part ? String(part.content) : ''));
  const taken = contents.join('').length + further.length + beside;
  const list = notes.list(texts, MAX_MESSAGE_TEXT - taken);
  const footer = lines(list, further);
  return footer === '' ? undefined : text(footer);
}

/** Other sources of the facts about a film, and what is missing. */
function smallPrint({ film, other, missing }: FilmFacts, texts: Speech): string {
  return lines(
    credits(other ? [film, other] : [film], texts),
    // TMDB's terms of use require this sentence wherever its data is shown.
    film.liveSources?.includes('tmdb') && `-# ${TMDB_NOTICE}`,
    film.liveSources?.includes('omdb') && `-# ${OMDB_NOTICE}`,
    missing.length > 0 &&
      `-# ⚠️ ${texts.film.missingSources({ sources: missing.map((name) => SOURCE_LABELS[name]) })}`,
  );
}

/** From which sources the casts, years and directors are, if that is known: each publisher once, with its pages. */
function credits(films: readonly Film[], texts: Speech): string | undefined {
  const publishers = new Map<string, Set<string | undefined>>();
  for (const source of films.flatMap(({ creditSources = [] }) => creditSources)) {
    if (isAboutOthers(source, films)) continue;
    const name = shortName(source);
    publishers.set(name, (publishers.get(name) ?? new Set()).add(source.url));
  }
  if (publishers.size === 0) return undefined;
  const told = [...publishers].map(([name, urls]) => {
    const pages = [...urls].filter((url) => url !== undefined);
    const [only] = pages;
    if (only === undefined) return asName(name);
    if (pages.length === 1) return link(name, only);
    return `${asName(name)} (${pages.map((url, index) => link(`${index + 1}`, url)).join(', ')})`;
  });
  return `-# ${texts.film.creditsFrom({ sources: dotted(...told) })}`;
}

/** A page of omdb.org about another film of the family, and of none of these. */
function isAboutOthers({ url }: Source, films: readonly Film[]): boolean {
  const id = omdbIdOf(url);
  return id !== undefined && !films.some(({ ids }) => ids.omdb === id);
}

export function inLanguage(localised: LocalisedText, texts: Speech): string {
  return asText(localised[texts.language] ?? localised.en);
}
