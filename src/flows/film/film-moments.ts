import type { MomentSelection } from '../../data/community/moment-selection.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Family, Film } from '../../domain/film.ts';
import { EVERY_MOMENT } from '../../domain/moment-query.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { App, AppContext } from '../../services/app.ts';
import { warningsAbout } from '../../services/film/moments-here.ts';
import { selectionOf } from '../../services/moment/select-moments.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { filmMoments, type MomentOfVersion } from '../../views/film/film-moments.ts';
import { placeAmong } from '../../views/kit/pager.ts';
import { MOMENTS_A_PAGE } from '../../views/moment/moment-list.ts';

interface About {
  readonly film: Film;
  readonly family: Family | undefined;
}

interface MomentsWish {
  /** By default, all versions of the story. */
  readonly scope?: 'film' | 'family';
  readonly page: number;
}

/** The moments of a film, or of all versions of its story by their release. Past the end, it is the last page. */
export async function filmMomentsPage(
  context: AppContext,
  { film, family }: About,
  { scope: wanted = 'family', page }: MomentsWish,
  texts: Speech,
): Promise<MessageView> {
  const { app } = context;
  const moments = await visibleMoments(context);
  const own = versionsWithMoments(app, moments, [film]);
  const all = family ? versionsWithMoments(app, moments, family.films) : own;
  const isAlone = totalOf(all) === totalOf(own);
  const scope = family && !isAlone ? wanted : 'film';
  const versions = scope === 'family' ? all : own;
  const total = totalOf(versions);
  const at = placeAmong(total, page, MOMENTS_A_PAGE).page;
  const kept =
    scope === 'family' && family
      ? app.films.momentFilmsOfFamily(family, moments)
      : app.films.momentFilmsOf(film.id, moments);
  return filmMoments(
    {
      ...{ film, family, scope, total, page: at, opens: 'here' },
      shown: [...slice(moments, versions, at * MOMENTS_A_PAGE)],
      inFamily: totalOf(all),
      warnings: warningsAbout(moments, kept),
    },
    texts,
  );
}

interface Version {
  readonly film: Film;
  readonly selection: MomentSelection;
}

const totalOf = (versions: readonly Version[]): number =>
  versions.reduce((sum, { selection }) => sum + selection.total, 0);

function versionsWithMoments(
  app: Pick<App, 'films' | 'people' | 'now'>,
  moments: VisibleMoments,
  films: readonly Film[],
): readonly Version[] {
  return films
    .filter(({ id }) => app.films.momentFilmsOf(id, moments).length > 0)
    .map((film) => ({ film, selection: selectionOf(app, moments, { ...EVERY_MOMENT, film: film.id }) }))
    .filter(({ selection }) => selection.total > 0);
}

/** One page of the moments of all versions, one version after the other. */
function* slice(
  moments: VisibleMoments,
  versions: readonly Version[],
  from: number,
): Generator<MomentOfVersion> {
  let passed = 0;
  for (const { film, selection } of versions) {
    const begin = Math.max(from - passed, 0);
    const room = from + MOMENTS_A_PAGE - passed - begin;
    if (room > 0) {
      for (const live of moments.moments(selection.slice(begin, room))) {
        yield { live, version: film, inVersion: selection.total };
      }
    }
    passed += selection.total;
  }
}
