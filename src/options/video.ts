import { checkVideoLink } from '../domain/story.ts';
import { UserError } from '../interactions/user-error.ts';

/** The link that was typed; `undefined` where none was. Throws the UserError that it is none. */
export function chosenVideo(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const video = checkVideoLink(typed);
  if (video === undefined) throw new UserError('video.notHttps');
  return video;
}
