import type { LocalizationMap } from 'discord-api-types/v10';
import { SPOKEN } from '../i18n/languages.ts';
import { textsFor } from '../i18n/texts.ts';

/** The words of commands, of their options and choices, in every language. */

export interface Words {
  readonly name: string;
  readonly description: string;
  /** The names of the values, if there is a fixed set of them. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** The words in one language, by the full name of their command. */
export interface WordTable {
  readonly commands: Readonly<
    Record<string, Words & { readonly options?: Readonly<Record<string, Words>> | undefined }>
  >;
  readonly menus?: Readonly<Record<string, Pick<Words, 'name'>>>;
}

/**
 * The words for one thing in the language of a locale.
 * @throws {Error} if there are none
 */
export type WordsFor<W = Words> = (locale: string) => W;

export interface WordsIn {
  command(name: string): WordsFor;
  option(command: string, name: string): WordsFor;
  menu(name: string): WordsFor<Pick<Words, 'name'>>;
  /** Where a command comes among all of them. */
  place(command: string): number;
}

export function wordsOf(tables: (locale: string) => WordTable = textsFor): WordsIn {
  const names = Object.keys(tables('en-US').commands);
  return {
    place: (command) => names.indexOf(command),
    command: (name) => (locale) => own(tables(locale).commands, name),
    option: (command, name) => (locale) => own(own(tables(locale).commands, command).options ?? {}, name),
    menu: (name) => (locale) => own(tables(locale).menus ?? {}, name),
  };
}

function own<W>(table: Readonly<Record<string, W>>, name: string): W {
  const words = Object.hasOwn(table, name) ? table[name] : undefined;
  if (words === undefined) throw new Error(`texts: no words for ${name}`);
  return words;
}

/** Discord's locales that the bot speaks, and not in English. */
const TRANSLATED = [...SPOKEN].flatMap(([locale, language]) => (language === 'en' ? [] : [locale]));

/** The words for the same thing in each of those languages. */
export const localised = (word: (locale: string) => string): LocalizationMap =>
  Object.fromEntries(TRANSLATED.map((locale) => [locale, word(locale)]));

interface Nameable {
  setName(name: string): this;
  setNameLocalizations(names: LocalizationMap): this;
}

interface Describable extends Nameable {
  setDescription(description: string): this;
  setDescriptionLocalizations(descriptions: LocalizationMap): this;
}

export function named<B extends Nameable>(builder: B, words: WordsFor<Pick<Words, 'name'>>): B {
  return builder.setName(words('en-US').name).setNameLocalizations(localised((locale) => words(locale).name));
}

export function worded<B extends Describable>(builder: B, words: WordsFor): B {
  return named(builder, words)
    .setDescription(words('en-US').description)
    .setDescriptionLocalizations(localised((locale) => words(locale).description));
}
