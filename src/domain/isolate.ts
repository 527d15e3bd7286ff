import { cleanLine } from './clean-text.ts';

/** Letters that are written from right to left, and marks of direction. */
const TURNS =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\u061C\u200E\u200F\u2066-\u2069]/u;

/** Whatever is not plain; most names and titles have none of it. */
const UNUSUAL = new RegExp(`${TURNS.source}|[\\p{Cc}\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB]`, 'u');

/**
 * A name or title as a part of a line of the bot's own: clean, and isolated if it is written from right to left, so that
 * the year or country beside it stays where it belongs.
 */
export function isolated(name: string): string {
  if (!UNUSUAL.test(name)) return name;
  const line = cleanLine(name);
  return TURNS.test(line) ? `\u2068${line}\u2069` : line;
}
