import type { Row } from './row.ts';
import { audit } from './rows/audit.ts';
import { blocks } from './rows/blocks.ts';
import { digests } from './rows/digests.ts';
import { edits } from './rows/edits.ts';
import { films } from './rows/films.ts';
import { letters } from './rows/letters.ts';
import { moments } from './rows/moments.ts';
import { ownFilms } from './rows/own-films.ts';
import { privacy } from './rows/privacy.ts';
import { removals } from './rows/removals.ts';
import { replies } from './rows/replies.ts';
import { reports } from './rows/reports.ts';
import { reviews } from './rows/reviews.ts';
import { settings } from './rows/settings.ts';
import { shares } from './rows/shares.ts';
import { watchlists } from './rows/watchlists.ts';

/** Who gets what from each part of the bot. A new part needs a row that says who may use it. */
export const ROWS: readonly Row[] = [
  ...films,
  ...ownFilms,
  ...moments,
  ...edits,
  ...replies,
  ...audit,
  ...reports,
  ...settings,
  ...letters,
  ...blocks,
  ...removals,
  ...reviews,
  ...shares,
  ...digests,
  ...watchlists,
  ...privacy,
];
