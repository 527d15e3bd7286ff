import type { KeptReply, Moment } from '../../domain/moment.ts';
import type { IndexedText } from '../../search/moments/segment.ts';
import { textTerms } from '../../search/words/search-words.ts';
import type { Library } from './library.ts';

/** By what moments are found beside what people wrote. */
export interface SearchNames {
  /** The titles of a film, by an id that moments use. */
  titles(film: string, library: Library): readonly string[];
  /** Other words for a moment, such as those for its moods. */
  labels(moment: Moment): readonly string[];
}

/** A text of a moment, before it is taken apart. */
export interface MomentText {
  readonly number: number;
  readonly tag: number;
  readonly text: string;
  readonly labels: readonly string[];
}

/** The tag of a story; replies have others. */
export const STORY_TAG = 0;

const NO_LABELS: readonly string[] = [];

export const storyText = (moment: Moment, names: SearchNames): MomentText => ({
  number: moment.number,
  tag: STORY_TAG,
  text: moment.text,
  labels: names.labels(moment),
});

export const replyText = (number: number, { id, text }: KeptReply): MomentText => ({
  number,
  tag: replyTag(id),
  text,
  labels: NO_LABELS,
});

/** The story of a live moment, and its replies. Those of a removed one wait for it: they are found once it is back. */
export function textsOf(library: Library, number: number, names: SearchNames): MomentText[] {
  const moment = library.moment(number)?.moment;
  return [
    ...(moment ? [storyText(moment, names)] : []),
    ...library.replies(number).map((reply) => replyText(number, reply)),
  ];
}

/** No phrase spans a text and its labels. */
export const indexed = ({ number, tag, text, labels }: MomentText): IndexedText => ({
  owner: number,
  tag,
  terms: [...textTerms(text), ...labels.flatMap((label) => ['', ...textTerms(label)])],
});

/** The last digits of its id: enough to tell the replies to one moment apart. */
export const replyTag = (id: string): number => 1 + Number(id.slice(-9));
