import { Locale } from 'discord-api-types/v10';
import { type Fault, type FaultPath, fault } from '../fault.ts';
import type { Named } from '../shapes.ts';

// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

/** Chat input commands and all options: the pattern, and lower case where letters have it; translated names too. */
export function chatNames(named: Named, path: FaultPath): Fault[] {
  return [[['name'], named.name] as const, ...translations(named.name_localizations, 'name_localizations')]
    .filter(([, name]) => !NAME.test(name) || name !== name.toLowerCase())
    .map(([at]) => fault([...path, ...at], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'));
}

/** Keys of translations are Discord's locales (https://docs.discord.com/developers/reference#locales). */
export function localeKeys(
  texts: Readonly<Record<string, string>> | null | undefined,
  path: FaultPath,
): Fault[] {
  return Object.keys(texts ?? {})
    .filter((key) => !LOCALES.has(key))
    .map((key) => fault([...path, key], 'LOCALE_UNKNOWN', `'${key}' is not a locale of Discord`));
}

export function locales(named: Named, path: FaultPath): Fault[] {
  return [
    ...localeKeys(named.name_localizations, [...path, 'name_localizations']),
    ...localeKeys(named.description_localizations, [...path, 'description_localizations']),
  ];
}

function translations(
  texts: Readonly<Record<string, string>> | null | undefined,
  field: string,
): (readonly [readonly string[], string])[] {
  return Object.entries(texts ?? {}).map(([key, text]) => [[field, key], text]);
}
