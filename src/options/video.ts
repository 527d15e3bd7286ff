import { checkVideoLink } from '../domain/story.ts';
import { MAX_LINK_URL } from '../interactions/limits.ts';
import { UserError } from '../interactions/user-error.ts';

/**
 * The link that was typed; `undefined` if the option was left empty.
 * @throws {UserError} if it isn't a link that a button can open
 */
export function chosenVideo(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const video = checkVideoLink(typed, MAX_LINK_URL);
  if (video === undefined) throw new UserError('video.notHttps');
  return video;
}
