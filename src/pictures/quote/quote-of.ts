import { type Film, isSameTitle, titleIn } from '../../domain/film.ts';
import { isolated } from '../../domain/isolate.ts';
import { type Moment, shownAuthor } from '../../domain/moment.ts';
import { hasItalics } from '../../domain/slant.ts';
import { flagAndName, flagOrName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { Theme } from '../kit/palette.ts';
import { settable } from '../kit/text/clusters.ts';
import { hanOf, hanOfLocale } from '../kit/text/han-forms.ts';
import { shortened } from '../kit/text/shortened.ts';
import type { QuotePlan } from './quote-plan.ts';

interface Quoted {
  readonly moment: Moment;
  /** `undefined` if nobody knows it any more. */
  readonly film: Film | undefined;
  /** What was told, without what marks hidden words. */
  readonly story: string;
  readonly isNamed: boolean;
  readonly theme: Theme;
}

/** More countries than this are shown by their flags. */
const MAX_NAMED = 3;

/** What the card of a moment says, in the reader's language. */
export function quoteOf({ moment, film, story, isNamed, theme }: Quoted, texts: Speech): QuotePlan {
  const han = hanOf(moment.language, moment.country);
  const told = (text: string) => ({ text: settable(text), han });
  return {
    kind: 'quote',
    paragraphs: story.split('\n').map(told),
    name: isNamed ? told(shownAuthor(moment).name) : undefined,
    film: film ? filmOf(film, texts) : { title: told(moment.film), original: undefined, facts: '' },
    theme,
  };
}

function filmOf(film: Film, texts: Speech): QuotePlan['film'] {
  const title = settable(titleIn(film, texts.locale));
  const original = settable(film.originalTitle);
  const own = hanOf(film.languages[0], film.countries[0]);
  const isOwn = isSameTitle(title, original);
  const named = film.countries.map((code) => flagAndName(code, texts.locale)).join(', ');
  const flags = film.countries.map((code) => flagOrName(code, texts.locale)).join(' ');
  const places = film.countries.length <= MAX_NAMED ? named : flags;
  return {
    title: { text: title, han: isOwn ? own : hanOfLocale(texts.locale, own) },
    original: isOwn ? undefined : { text: original, han: own, isSlanted: hasItalics(original) },
    facts: [String(film.year), places].filter((part) => part !== '').join(' · '),
  };
}

/**
 * The same in words; only a long story is shortened.
 * @param maxLength in UTF-16 units
 */
export function quoteInWords({ paragraphs, name, film }: QuotePlan, maxLength: number): string {
  const { title, original, facts } = film;
  const titles = [title, ...(original ? [original] : [])].map(({ text }) =>
    isolated(shortened(text, MAX_TITLE)),
  );
  const behind = [
    ...(name ? [`— ${isolated(shortened(name.text, MAX_TITLE))}`] : []),
    [...titles, ...(facts === '' ? [] : [facts])].join(' · '),
  ].join('\n');
  const story = paragraphs.map(({ text }) => text).join('\n');
  return `${shortened(story, maxLength - behind.length - 1)}\n${behind}`;
}

/** UTF-16 units of a title or name in words: the story has most of the room. */
const MAX_TITLE = 120;
