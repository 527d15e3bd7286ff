import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import type { Family } from '../../domain/film.ts';
import { titleAndYear } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FileView, MessageView } from '../../interactions/answer.ts';
import { asNameFirst } from '../../interactions/markup.ts';
import { button, gallery, lines, present, rowOf, rule, text } from '../kit/blocks.ts';
import { ids, type PictureTheme } from '../kit/custom-ids.ts';
import { Footnotes } from '../kit/footnotes.ts';
import { turnButtons } from '../kit/pager.ts';
import { type FilmFacts, inLanguage, paged } from './film-frame.ts';
import { lineageLines, lineagePages } from './lineage-words.ts';

/** The lineage as a picture. */
export interface LineagePictureView {
  readonly png: Buffer;
  readonly alt: string;
}

const PICTURE = 'lineage.png';

/** More sources than these are behind a button: they would take more room than the lineage. */
const MAX_SOURCES = 4;

/** Which part of a lineage is on the page, and how it looks. */
export interface LineageView {
  /** From 0; the page with the film if it isn't given, and the last one if it is past the end. */
  readonly page?: number | undefined;
  readonly theme: PictureTheme;
  /** Of the picture that `withPicture` adds; the words work without it, too. */
  readonly alt?: string | undefined;
}

/** How the story travels from country to country; how it ends is behind a spoiler. */
export function filmLineage(facts: FilmFacts, view: LineageView, texts: Speech): MessageView {
  const { film, family } = facts;
  const notes = family ? lineageNotes(family) : new Footnotes();
  const isListed = notes.count <= MAX_SOURCES;
  const blocks = present(
    text(lines(`## ${texts.film.lineage}`, !family && asNameFirst(titleAndYear(film, texts.locale)))),
    view.alt !== undefined && gallery({ media: { url: `attachment://${PICTURE}` }, description: view.alt }),
    text(
      family
        ? lineageLines({ film, family }, texts, {
            ...pageOfLineage({ film, family }, view.page, texts),
            notes,
          })
        : texts.film.lineageAlone,
    ),
    film.spoiler && rule(),
    film.spoiler && text(`**${texts.film.ending}**\n||${inLanguage(film.spoiler, texts)}||`),
  );
  const shown = isListed ? notes : new Footnotes();
  const buttons = family ? lineageButtons({ ...facts, family }, view, notes, texts) : [];
  return paged(blocks, facts, shown, 'lineage', texts, rowOf(buttons));
}

type Traced = FilmFacts & { readonly family: Family };

/** The page that was asked for, among how many. */
export function pageOfLineage(
  { film, family }: Pick<Traced, 'film' | 'family'>,
  page: number | undefined,
  texts: Speech,
) {
  const pages = lineagePages(family, texts);
  const last = pages.length - 1;
  const own = pages.findIndex((one) => one.some(({ id }) => id === film.id));
  const at = page === undefined ? Math.max(own, 0) : Math.min(page, last);
  return { page: at, last, shown: pages[at] ?? [] };
}

function lineageButtons(facts: Traced, { page, theme }: LineageView, notes: Footnotes, texts: Speech) {
  const { film, opens } = facts;
  const to = (at: number) => ids.lineage.build({ film: film.id, page: at, theme, opens });
  const buttons: APIButtonComponentWithCustomId[] = turnButtons(pageOfLineage(facts, page, texts), to, texts);
  if (notes.count > MAX_SOURCES) {
    const sources = ids.sources.build({ film: film.id, page: 0, opens: 'beside' });
    buttons.push(button(sources, { label: texts.film.showSources({ count: notes.count }) }));
  }
  return buttons;
}

/** The sources of a whole lineage, numbered as on its pages. */
export function lineageNotes({ films, lineage, basedOn }: Family): Footnotes {
  const notes = new Footnotes();
  if (basedOn) notes.mark(basedOn.source);
  for (const { id } of films) {
    for (const edge of lineage) if (edge.to === id) notes.mark(edge.source);
  }
  return notes;
}

/** The lineage page with its picture's file. */
export function withPicture(page: MessageView, { png, alt }: LineagePictureView): MessageView {
  const file: FileView = { name: PICTURE, bytes: png, alt };
  return { ...page, files: [file] };
}
