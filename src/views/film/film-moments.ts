import { type Film, titleAndYear } from '../../domain/film.ts';
import { familyName } from '../../domain/lineage.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, atLineStart } from '../../interactions/markup.ts';
import { button, container, dotted, lines, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { placeAmong, turnButtons } from '../kit/pager.ts';
import { listedMoment, MOMENTS_A_PAGE } from '../moment/moment-list.ts';
import { type FilmPlace, tabs } from './film-frame.ts';
import { type FilmHere, shareButtons, warningsLine } from './film-here.ts';
import { filmNamed } from './film-line.ts';

/** A moment, with the version of the story that it is of. */
export interface MomentOfVersion {
  readonly live: LiveMoment;
  readonly version: Film;
  /** How many moments of that version there are. */
  readonly inVersion: number;
}

export interface FilmMoments extends FilmPlace {
  readonly scope: 'film' | 'family';
  /** Those on this page. */
  readonly shown: readonly MomentOfVersion[];
  readonly page: number;
  readonly total: number;
  /** How many there are in all versions of the story. */
  readonly inFamily: number;
  /** What all of them warn of. */
  readonly warnings: FilmHere['warnings'];
}

/** The moments of a film, or of its whole family: what can be said about each without giving it away, and a button to read it. */
export function filmMoments(facts: FilmMoments, texts: Speech): MessageView {
  const { film, family, scope, shown, total } = facts;
  const heading =
    scope === 'family' && family
      ? texts.film.momentsOfFamily({ family: asName(familyName(family, texts.locale)), total })
      : texts.film.momentsOfFilm({ film: asName(titleAndYear(film, texts.locale)), total });
  const moments = shown.flatMap(({ live, version, inVersion }, at) => {
    const isFirst = scope === 'family' && shown[at - 1]?.version !== version;
    const name = isFirst && versionHeading(version, inVersion, texts);
    return [...(name ? [text(name)] : []), listedMoment({ live }, texts)];
  });
  const body = container(
    BRAND,
    text(`## ${texts.film.moments}`),
    text(
      total === 0 ? texts.film.noMoments : lines(atLineStart(heading), warningsLine(facts.warnings, texts)),
    ),
    ...moments,
  );
  return { components: [body, ...rowOf(pageButtons(facts, texts)), tabs(facts, 'moments', texts)] };
}

/** **Miracle in Cell No. 7** · *7번방의 선물* · 2013 · 🇰🇷 South Korea · 3 moments */
const versionHeading = (version: Film, moments: number, texts: Speech): string =>
  `### ${dotted(filmNamed(version, texts), texts.pages.count({ total: moments }))}`;

function pageButtons({ film, family, scope, page, total, inFamily }: FilmMoments, texts: Speech) {
  const to = (target: Partial<{ scope: 'film' | 'family'; page: number }>) =>
    ids.filmMoments.build({ film: film.id, scope, page: 0, ...target });
  const place = placeAmong(total, page, MOMENTS_A_PAGE);
  const buttons = turnButtons(place, (at) => to({ page: at }), texts);
  if (scope === 'family') buttons.push(button(to({ scope: 'film' }), { label: texts.film.onlyThisFilm }));
  else if (family && inFamily > total) {
    buttons.push(button(to({ scope: 'family' }), { label: texts.film.allVersions({ total: inFamily }) }));
  }
  return [...buttons, ...shareButtons(film, texts)];
}
