import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from './languages.ts';

/** Messages by their keys, in groups. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** The texts of a language are not complete, or not valid. Facts only; the words are in the operator's texts. */
export class TextsError extends Error {
  readonly language: Language;
  /** What is wrong, each with the key or the file. */
  readonly faults: readonly string[];

  constructor(language: Language, faults: readonly string[], options?: ErrorOptions) {
    super(`texts: ${language} ${faults.join('; ')}`, options);
    this.name = 'TextsError';
    this.language = language;
    this.faults = faults;
  }
}

/**
 * The messages of a language: all files in its folder merged.
 * @throws {TextsError} if a file is not valid, or two have the same key
 */
export function readMessages(language: Language): Messages {
  const folder = new URL(`./locales/${language}/`, import.meta.url);
  const groups = new Map<string, string | Messages>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const read = parseFile(language, file, readFileSync(new URL(file, folder), 'utf8'));
    for (const [key, group] of Object.entries(read)) {
      if (groups.has(key)) throw new TextsError(language, [`has ${key} in ${file}, as in another file`]);
      groups.set(key, group);
    }
  }
  return Object.fromEntries(groups);
}

function parseFile(language: Language, file: string, text: string): Messages {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TextsError(language, [`has a file that isn't JSON: ${file}`], { cause: error });
  }
}

/**
 * Compares the keys of a language with those of English.
 * @throws {TextsError} listing all keys that are missing or unknown
 */
export function requireSameKeys(language: Language, messages: Messages, english: Messages): void {
  const own = new Set(keysOf(language, messages));
  const wanted = new Set(keysOf('en', english));
  const faults = [
    ...[...wanted].filter((key) => !own.has(key)).map((key) => `lacks ${key}`),
    ...[...own].filter((key) => !wanted.has(key)).map((key) => `has ${key}, which English lacks`),
  ];
  if (faults.length > 0) throw new TextsError(language, faults);
}

/** @throws {TextsError} if something is neither a message nor a group */
export function keysOf(language: Language, messages: Messages, parent = ''): string[] {
  return Object.entries(messages).flatMap(([key, below]) => {
    const path = parent === '' ? key : `${parent}.${key}`;
    if (typeof below === 'string') return [path];
    if (typeof below === 'object' && below !== null) return keysOf(language, below, path);
    throw new TextsError(language, [`has ${path}, which is neither a message nor a group`]);
  });
}
