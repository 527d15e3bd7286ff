import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';
import { otherVersion } from '../../services/film/other-version.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { filmComparison } from '../../views/film/film-comparison.ts';
import type { Opens } from '../../views/kit/custom-ids.ts';
import { keptPage } from './kept-pages.ts';

interface Comparison {
  readonly film: string;
  /** The version to compare with. By default, the original or, for an original, a remake. */
  readonly otherId?: string | undefined;
  readonly opens: Opens;
}

/**
 * A film beside another version of its story.
 * @throws {UserError} if there is none to compare it with
 */
export async function comparisonPage(
  context: AppContext,
  { film, otherId, opens }: Comparison,
  pageTexts: Speech,
): Promise<MessageView> {
  const { app, texts } = context;
  const { locale } = texts;
  const moments = await visibleMoments(context);
  const found = await lookUpFilm(app, moments, film, locale, pageTexts.locale);
  const version = otherVersion(app.films, moments, found, otherId, locale);
  const facts = { ...found, ...version, people: app.people, opens };
  const name = `comparison with ${version.other.id}`;
  return keptPage(facts, name, pageTexts, () => filmComparison(facts, pageTexts));
}
