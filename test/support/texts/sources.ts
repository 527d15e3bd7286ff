import type { Language } from '../../../src/i18n/languages.ts';
import { type Messages, readMessages } from '../../../src/i18n/read-messages.ts';

/** The source messages of a language, by their paths: `share.title`. */
export function sourcesOf(language: Language): ReadonlyMap<string, string> {
  return new Map(entries(readMessages(language), []));
}

function entries(messages: Messages, parents: readonly string[]): [string, string][] {
  return Object.entries(messages).flatMap(([key, below]) =>
    typeof below === 'string'
      ? [[[...parents, key].join('.'), below] as [string, string]]
      : entries(below, [...parents, key]),
  );
}
