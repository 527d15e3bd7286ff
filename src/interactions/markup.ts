/**
 * What people type is shown as text: nothing in it may become markup, a mention or a link. Discord's client
 * drops a backslash before any mark and shows the mark itself, so that is how each is disarmed.
 */

/** Marks that mean something wherever they stand; `<` opens mentions, timestamps and links. */
const ANYWHERE = /[\\*_~`|<[]/g;
/** Marks that mean something where a line begins: headings, subtext, quotes, lists. */
const AT_LINE_START = /^(\s*)(#{1,3}(?=\s)|-#?|\+|>)/gm;
const NUMBERED = /^(\s*\d+)\./gm;
/** A scheme, which would become a link that looks like ours. */
const SCHEME = /:(?=\/\/)/g;
const EVERYBODY = /@(?=everyone|here)/g;

/** Most of what is shown has no mark at all. */
const ANY_MARK = /[\\*_~`|<[#+>:@.-]/;

export function asText(typed: string): string {
  if (!ANY_MARK.test(typed)) return typed;
  return typed
    .replace(ANYWHERE, '\\$&')
    .replace(AT_LINE_START, '$1\\$2')
    .replace(NUMBERED, '$1\\.')
    .replace(SCHEME, '\\:')
    .replace(EVERYBODY, '\\@');
}

/**
 * A long text as text, within so many characters. One that is mostly marks would grow past the limit with a backslash
 * before each; it is shown as a block of code, where no mark means anything.
 */
export function asTextWithin(typed: string, max: number): string {
  const text = asText(typed);
  if (text.length <= max) return text;
  const block = (content: string) => `\`\`\`\n${content.replace(/`(?=`)/g, '`\u200B')}\n\`\`\``;
  const whole = block(typed);
  if (whole.length <= max) return whole;
  return block(shorten(typed, Math.floor((max - block('').length) / 2)));
}

const GRAPHEMES = new Intl.Segmenter();

/** At most so many UTF-16 units, with an ellipsis for what is missing; no character is cut in two. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A link that we make ourselves: the label is text, and the address can't end the link early. */
export function link(label: string, url: string): string {
  return `[${asText(label)}](${url.replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})`;
}
