import { createFormats, type Formats } from './formats.ts';
import { type Language, SPOKEN } from './languages.ts';
import { compileMessage, type Say } from './message.ts';
import { type Messages, readMessages, requireSameKeys } from './read-messages.ts';
import type { Texts } from './texts-type.ts';

export type { Texts } from './texts-type.ts';

/** The commands that can be used. The others are only the first words of these. */
export type CommandName = Exclude<keyof Texts['commands'], ParentOf<keyof Texts['commands']>>;
type ParentOf<Name> = Name extends `${infer First} ${infer Rest}`
  ? First | `${First} ${ParentOf<Rest>}`
  : never;

/** A key such as `moment.unknown`, for `texts.errors.moment.unknown`. */
export type ErrorKey = KeyOf<Texts['errors']>;
/** The facts that an error's text needs; undefined if none. */
export type ErrorFacts<K extends ErrorKey> = FactsOf<At<Texts['errors'], K>>;

type KeyOf<Group> = {
  [K in keyof Group & string]: Group[K] extends string | Words ? K : `${K}.${KeyOf<Group[K]>}`;
}[keyof Group & string];
type At<Group, Key extends string> = Key extends keyof Group
  ? Group[Key]
  : Key extends `${infer Parent}.${infer Rest}`
    ? Parent extends keyof Group
      ? At<Group[Parent], Rest>
      : never
    : never;
type Words = (facts: never) => string;
type FactsOf<Message> = Message extends (facts: infer Facts) => string ? Facts : undefined;

/** All texts in one language, for one reader. */
export interface Speech extends Texts {
  readonly language: Language;
  /** The reader's locale as Discord names it: a film may have a title in it even if the bot doesn't speak it. */
  readonly locale: string;
  readonly formats: Formats;
}

/** The texts for one of Discord's locales; English where there are none. */
export function textsFor(locale: string): Speech {
  const known = speeches.get(locale);
  if (known) return known;
  const language = SPOKEN.get(locale) ?? 'en';
  const formats = createFormats(SPOKEN.has(locale) ? locale : language);
  const speech = {
    ...(compile(messagesOf(language), formats) as unknown as Texts),
    language,
    locale,
    formats,
  };
  speeches.set(locale, speech);
  return speech;
}

/** One for each of Discord's locales that was asked for. */
const speeches = new Map<string, Speech>();

/** The text of an error. The types make sure that the facts fit the key. */
export function errorText<K extends ErrorKey>(texts: Speech, key: K, facts: ErrorFacts<K>): string {
  let words: unknown = texts.errors;
  for (const part of key.split('.')) words = Object(words)[part];
  return typeof words === 'string' ? words : (words as (facts: ErrorFacts<K>) => string)(facts);
}

const read = new Map<Language, Messages>();

function messagesOf(language: Language): Messages {
  const known = read.get(language);
  if (known) return known;
  const messages = readMessages(language);
  if (language !== 'en') requireSameKeys(language, messages, messagesOf('en'));
  read.set(language, messages);
  return messages;
}

interface Compiled {
  readonly [key: string]: string | Say | Compiled;
}

function compile(messages: Messages, formats: Formats): Compiled {
  return Object.fromEntries(
    Object.entries(messages).map(([key, below]) => [
      key,
      typeof below === 'string' ? compileMessage(below, formats) : compile(below, formats),
    ]),
  );
}
