import { ButtonStyle } from 'discord-api-types/v10';
import type { Family, Film } from '../../domain/film.ts';
import { familyName } from '../../domain/lineage.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import { button, container, lines, menu, row, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ANY, type FilmTab, ids } from '../kit/custom-ids.ts';
import { filmChoiceName } from './film-line.ts';

/** What somebody typed where a film was asked for, and where it may lead. */
export interface UnknownFilm {
  readonly typed: string;
  /** The page of a film that they wanted to see. */
  readonly tab: FilmTab;
  /** Those that may be meant. */
  readonly films: readonly Film[];
  /** Whether all of them have that title. */
  readonly several: boolean;
  /** The families of those that come near. */
  readonly stories: readonly Family[];
  /** The draft of a moment from it, if one can be shared. */
  readonly draft?: string | undefined;
}

/** Says that a film isn't known, or isn't the only one, and offers what comes near, and to share about it. */
export function unknownFilm(facts: UnknownFilm, texts: Speech): MessageView {
  const { unknownFilm: words } = texts;
  const { films, tab, draft } = facts;
  const body = container(BRAND, text(told(facts, texts)));
  const options = films.map((film) => ({ label: filmChoiceName(film, texts.locale), value: film.id }));
  const choice = menu(ids.openFilm.build({ tab }), words.open, options);
  const share = draft === undefined ? [] : [shareButton(draft, texts)];
  const browse = films.length === 0 ? [browseButton(texts)] : [];
  return { components: [body, ...(films.length > 0 ? [row(choice)] : []), ...rowOf([...share, ...browse])] };
}

function told({ typed, films, several, stories, draft }: UnknownFilm, texts: Speech): string {
  const { unknownFilm: words } = texts;
  const facts = { typed: asName(typed) };
  if (several) return words.several(facts);
  const names = stories.map((family) => `**${asName(familyName(family, texts.locale))}**`);
  return lines(
    words.unknown(facts),
    films.length > 0 && words.near,
    names.length > 0 && words.stories({ names }),
    draft !== undefined && words.mayShare,
  );
}

const shareButton = (draft: string, { unknownFilm: words }: Speech) =>
  button(ids.fixFilm.build({ draft }), { label: words.share, style: ButtonStyle.Primary });

const browseButton = ({ unknownFilm: words }: Speech) =>
  button(ids.families.build({ country: ANY, decade: 0, order: 'size', page: 0, to: 'first' }), {
    label: words.browse,
  });
