import type { ContainerBuilder } from '@discordjs/builders';
import { ButtonStyle } from 'discord-api-types/v10';
import type { LocalisedText } from '../../domain/catalogue-files.ts';
import type { Family, Film, SourceName } from '../../domain/film.ts';
import { SOURCE_LABELS } from '../../domain/film-source.ts';
import type { FilmPeople } from '../../domain/people.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MOST_MESSAGE_TEXT } from '../../interactions/limits.ts';
import { asText } from '../../interactions/markup.ts';
import { type ButtonFace, button, lines, row, text } from '../kit/blocks.ts';
import { type FilmTab, ids, type Opens } from '../kit/custom-ids.ts';
import type { Footnotes } from '../kit/footnotes.ts';

/** The film that a page is about, and where its tabs lead. */
export interface FilmPlace {
  readonly film: Film;
  readonly family: Family | undefined;
  /** A public page stays as it is for everybody: its tabs open beside it. */
  readonly opens: Opens;
}

/** What a page about a film is made of. */
export interface FilmFacts extends FilmPlace {
  readonly people: FilmPeople;
  /** Live sources that were asked, and whose facts are missing. */
  readonly missing: readonly SourceName[];
}

/** What TMDB's terms of use ask for wherever its data is shown, word by word. */
const TMDB_NOTICE =
  'This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.';

const TABS = ['overview', 'cast', 'lineage', 'moments'] as const satisfies readonly FilmTab[];

/** The page with its tabs; the one that is open can't be pressed. */
export function paged(
  page: ContainerBuilder,
  { film, family, opens }: FilmPlace,
  open: FilmTab | 'comparison',
  texts: Speech,
  ...further: readonly ReturnType<typeof row>[]
): MessageView {
  const face = (tab: FilmTab | 'comparison'): ButtonFace => ({
    label: texts.film[tab],
    style: tab === open ? ButtonStyle.Primary : ButtonStyle.Secondary,
    disabled: tab === open,
  });
  const tabs = TABS.map((tab) => button(ids.film.build({ film: film.id, tab, opens }), face(tab)));
  if (family) tabs.push(button(ids.comparison.build({ film: film.id, opens }), face('comparison')));
  return { components: [page, ...further, row(...tabs)].map((part) => part.toJSON()) };
}

/** Adds the sources that were marked, and what else has to be said in small print. */
export function withFootnotes(
  page: ContainerBuilder,
  notes: Footnotes,
  texts: Speech,
  further = '',
): ContainerBuilder {
  // A text beside a picture stands one deeper.
  const parts = page
    .toJSON()
    .components.flatMap<object>((part) => ('components' in part ? part.components : part));
  const contents = parts.map((part) => ('content' in part ? String(part.content) : ''));
  const list = notes.list(texts, MOST_MESSAGE_TEXT - contents.join('').length - further.length);
  const footer = lines(list, further);
  return footer === '' ? page : page.addTextDisplayComponents(text(footer));
}

/** The same, with whom else the facts about a film are owed to, and what is missing. */
export function withSources(
  page: ContainerBuilder,
  { film, missing }: Pick<FilmFacts, 'film' | 'missing'>,
  notes: Footnotes,
  texts: Speech,
): ContainerBuilder {
  const told = lines(
    // TMDB's terms of use ask for this sentence wherever its data is shown.
    film.liveSources?.includes('tmdb') && `-# ${TMDB_NOTICE}`,
    missing.length > 0 &&
      `-# ⚠️ ${texts.film.missingSources({ sources: missing.map((name) => SOURCE_LABELS[name]) })}`,
  );
  return withFootnotes(page, notes, texts, told);
}

export function inLanguage(localised: LocalisedText, texts: Speech): string {
  return asText(localised[texts.language] ?? localised.en);
}
