import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from './languages.ts';

/** Messages by their keys, in groups. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** The messages of a language: all files in its folder merged. */
export function readMessages(language: Language): Messages {
  const folder = new URL(`./locales/${language}/`, import.meta.url);
  const groups = new Map<string, string | Messages>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const read: Messages = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    for (const [key, group] of Object.entries(read)) {
      if (groups.has(key)) throw new Error(`texts: ${language}/${file} has ${key}, as another file does`);
      groups.set(key, group);
    }
  }
  return Object.fromEntries(groups);
}

/**
 * Compares the keys of a language with those of English.
 * @throws {Error} listing all keys that are missing or unknown
 */
export function requireSameKeys(language: Language, messages: Messages, english: Messages): void {
  const own = new Set(keysOf(messages));
  const wanted = new Set(keysOf(english));
  const faults = [
    ...[...wanted].filter((key) => !own.has(key)).map((key) => `lacks ${key}`),
    ...[...own].filter((key) => !wanted.has(key)).map((key) => `has ${key}, which English lacks`),
  ];
  if (faults.length > 0) throw new Error(`texts: ${language} ${faults.join('; ')}`);
}

/** @throws {Error} if something is neither a message nor a group */
export function keysOf(messages: Messages, parent = ''): string[] {
  return Object.entries(messages).flatMap(([key, below]) => {
    const path = parent === '' ? key : `${parent}.${key}`;
    if (typeof below === 'string') return [path];
    if (typeof below === 'object' && below !== null) return keysOf(below, path);
    throw new Error(`texts: ${path} is neither a message nor a group`);
  });
}
