import { withContents } from '../../domain/edit.ts';
import type { Moment } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';

/** A moment as it was before an edit. */
export interface EarlierVersion {
  readonly moment: Moment;
  /** When it was edited away, in milliseconds since 1970. */
  readonly until: number;
  /** Whether the moment still has the picture, if it had one. */
  readonly hasPicture: boolean;
}

/**
 * What a moment said before it was edited, the latest first: for moderators, wherever it was shared, and even if it was
 * removed since.
 * @throws {UserError} if there is no such moment
 */
export async function earlierVersions(
  { app, community }: AppContext,
  number: number,
): Promise<readonly EarlierVersion[]> {
  const { library, edits } = community;
  const live = library.moment(number)?.moment;
  const moment = live ?? library.removed(number);
  if (!moment) throw new UserError('moment.unknown', { number });
  const kept = await edits.of(number, app.now());
  const hasPicture = live?.picture !== undefined;
  return kept.map(({ before, at }) => ({ moment: withContents(moment, before), until: at, hasPicture }));
}
