import { cleanLine } from './clean-text.ts';
import type { StoryFields } from './draft.ts';
import { ContentNote, MAX_MOODS, type Moment, Mood } from './moment.ts';
import { checkText, type TextFault } from './text.ts';
import { checkTimestamp, type TimestampFault } from './timestamp.ts';

/** What is wrong with a story, and in which field. */
export type StoryFault =
  | { readonly field: 'text'; readonly fault: TextFault }
  | { readonly field: 'at'; readonly fault: TimestampFault };

export type Story = Pick<Moment, 'text' | 'at' | 'moods' | 'contentNotes' | 'spoiler'>;

export type StoryVerdict =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly faults: readonly StoryFault[] };

/**
 * Checks everything that a person typed, so that they see every fault at once.
 * @param runtimes of the film, in minutes
 */
export function checkStory(fields: StoryFields, runtimes: readonly number[]): StoryVerdict {
  const faults: StoryFault[] = [];
  const text = checkText('moment', fields.text);
  if (!text.ok) faults.push({ field: 'text', fault: text.fault });

  const typed = fields.at.trim();
  const at = typed === '' ? undefined : checkTimestamp(typed, runtimes);
  if (at && !at.ok) faults.push({ field: 'at', fault: at.fault });

  if (!text.ok || (at && !at.ok)) return { ok: false, faults };
  return {
    ok: true,
    story: {
      text: text.text,
      ...(at && { at: at.seconds }),
      moods: known(Mood.options, fields.moods).slice(0, MAX_MOODS),
      contentNotes: known(ContentNote.options, fields.contentNotes),
      spoiler: fields.spoiler,
    },
  };
}

/** A select returns what it offered; anything else comes from a modified client and is dropped. */
function known<T extends string>(set: readonly T[], chosen: readonly string[]): T[] {
  return set.filter((one) => chosen.includes(one));
}

/** Labels of letters, digits and inner hyphens. The last one has a letter, so that a number doesn't count as a site. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?=[0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** A link, which may have words around it. */
const LINK = /(?<=^|[\s<(["'“‘«])https:\/\/[^\s<>"”»]+/gi;

/**
 * The link as it is kept, without the words and brackets around it; `undefined` if there is none, or more than one, or if it
 * isn't the https address of a site, or is longer than `maxLength`.
 */
export function checkVideoLink(typed: string, maxLength: number): string | undefined {
  const links = cleanLine(typed).match(LINK) ?? [];
  const [link = ''] = links.length === 1 ? links.map(withoutEnd) : [];
  const url = parseUrl(link);
  const isSite =
    url?.protocol === 'https:' && url.username === '' && url.password === '' && HOST.test(url.hostname);
  return isSite && url.href.length <= maxLength ? url.href : undefined;
}

/** Without what ends a sentence, or closes a bracket that was opened before the link. */
function withoutEnd(link: string): string {
  const last = link.at(-1) ?? '';
  const opening = { ')': '(', ']': '[', '}': '{' }[last];
  const isOutside = opening !== undefined && link.split(opening).length < link.split(last).length;
  return isOutside || /[.,;:!?'’]/.test(last) ? withoutEnd(link.slice(0, -1)) : link;
}

/** Not `URL.canParse`: in Node 20 and 22 it rejects letters such as ü after some thousand calls. */
function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
