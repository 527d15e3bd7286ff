import { type Family, titleAndYear } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asNameFirst } from '../../interactions/markup.ts';
import { container, lines, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { turnButtons } from '../kit/pager.ts';
import type { FilmPlace } from './film-frame.ts';
import { lineageNotes } from './film-lineage.ts';

/** All sources of a lineage with their whole names, numbered as on its pages; past the end, it is the last page. */
export function lineageSources(
  { film, family }: Pick<FilmPlace, 'film'> & { readonly family: Family },
  page: number,
  texts: Speech,
): MessageView {
  const { heading, pages } = lineageNotes(family).pages(texts);
  const last = pages.length - 1;
  const at = Math.min(page, last);
  const title = asNameFirst(titleAndYear(film, texts.locale));
  const body = container(
    BRAND,
    text(lines(`## ${texts.film.sourcesHeading}`, title, `-# ${heading}`)),
    text(lines(...(pages[at] ?? []))),
  );
  const to = (target: number) => ids.sources.build({ film: film.id, page: target, opens: 'here' });
  return { components: [body, ...rowOf(turnButtons({ page: at, last }, to, texts))] };
}
