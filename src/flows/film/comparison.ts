import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';
import { otherVersion } from '../../services/film/other-version.ts';
import { filmComparison } from '../../views/film/film-comparison.ts';
import type { Opens } from '../../views/kit/custom-ids.ts';
import { keptPage } from './kept-pages.ts';

interface Comparison {
  readonly film: string;
  /** The version that was chosen; where none was, the one that the film follows from, or leads to. */
  readonly otherId?: string | undefined;
  readonly opens: Opens;
}

/** A film beside another version of its story. Throws the UserError that says why there is none. */
export async function comparisonPage(
  { app, community: { library }, texts: { locale } }: AppContext,
  { film, otherId, opens }: Comparison,
  pageTexts: Speech,
): Promise<MessageView> {
  const found = await lookUpFilm(app, library, film, locale, pageTexts.locale);
  const version = otherVersion(app.films, library, found, otherId, locale);
  const facts = { ...found, ...version, people: app.people, opens };
  const name = `comparison with ${version.other.id}`;
  return keptPage(facts, name, pageTexts, () => filmComparison(facts, pageTexts));
}
