/**
 * What people type is shown as plain text: nothing in it may become markup, a mention or a link. Discord's client drops a
 * backslash before any mark and shows the mark itself, so each mark is escaped with one.
 */

/** Marks with a meaning anywhere; `<` opens mentions, timestamps and links. */
const ANYWHERE = /[\\*_~`|<[]/g;
/** Marks with a meaning at the start of a line: headings, subtext, quotes, lists. */
const AT_LINE_START = /^(\s*)(#{1,3}(?=\s)|-#?|\+|>)/gm;
const NUMBERED = /^(\s*\d+)\./gm;
/** A scheme, which would make a link that looks like ours. */
const SCHEME = /:(?=\/\/)/g;
const EVERYBODY = /@(?=everyone|here)/g;

/** Anything that is escaped below. Most texts have nothing of it. */
const ANY_MARK = /[\\*_~`|<[]|^\s*(?:[#+>-]|\d+\.)|:\/\/|@(?:everyone|here)/m;

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
 * A long text as plain text, within so many characters. If it is mostly marks, a backslash before each would exceed the
 * limit, so it is shown as a code block, where marks have no meaning.
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

/** Cut to so many UTF-16 units, with an ellipsis for what is missing; no character is cut in two. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A link of our own: the label is plain text, and the address can't end the link early. */
export function link(label: string, url: string): string {
  return `[${asText(label)}](${url.replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})`;
}
