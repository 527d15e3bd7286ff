import { MAX_BUTTON_LABEL } from '../../interactions/limits.ts';
import { shorten } from '../../interactions/markup.ts';

/** The name of the site that a link leads to, as in `youtube.com`. */
export const siteOf = (url: string): string =>
  shorten(new URL(url).hostname.replace(/^www\./, ''), MAX_BUTTON_LABEL);
