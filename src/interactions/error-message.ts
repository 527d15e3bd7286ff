import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { cleanText } from '../domain/clean-text.ts';
import { type ErrorFacts, type ErrorKey, errorText, type Speech } from '../i18n/texts.ts';
import type { MessageView } from './answer.ts';
import { asName, asToldWithin, atLineStart, shorten } from './markup.ts';
import { MESSAGE_ROOM, partOf, type Room, roomBeside } from './room.ts';
import type { UserError } from './user-error.ts';

/**
 * What a person is told when something didn't work.
 * @param typed what they had typed into a form, returned to them so that it isn't lost
 * @param further what they can do about it, beside what the error says
 */
export function errorMessage(
  error: UserError,
  texts: Speech,
  typed: readonly string[] = [],
  further?: string,
): MessageView {
  const parts = [wordError(error, texts), ...(further === undefined ? [] : [further])];
  // What the error quotes whole is there already.
  const quoted = Object.values(error.facts ?? {}).filter((fact) => String(fact).length <= MAX_FACT);
  const given = typed.map(cleanText).filter((text) => text !== '' && !quoted.includes(text));
  if (given.length > 0) {
    parts.push(texts.typedText);
    parts.push(...giveBack(given, roomBeside(MESSAGE_ROOM, ...parts)));
  }
  return { components: parts.map(textDisplay) };
}

/** The typed texts, within so much room altogether: short texts whole, so that long ones get what they leave. */
function giveBack(given: readonly string[], room: Room): string[] {
  const shown: string[] = [];
  let left = room;
  const byLength = [...given.entries()].sort(([, one], [, other]) => one.length - other.length);
  for (const [done, [at, text]] of byLength.entries()) {
    shown[at] = asToldWithin(text, partOf(left, given.length - done));
    left = roomBeside(left, shown[at]);
  }
  return shown;
}

/** Characters of a fact, which can be a whole essay if a title was asked for. */
const MAX_FACT = 400;

/** The text of the error. Its facts may be what somebody typed, so they are shown without markup, also where one begins it. */
function wordError<K extends ErrorKey>(error: UserError<K>, texts: Speech): string {
  const facts = Object.fromEntries(
    Object.entries(error.facts ?? {}).map(([name, fact]) => [name, shownAsText(fact)]),
  );
  // The facts keep their types: only their contents changed.
  return atLineStart(errorText(texts, error.key, facts as ErrorFacts<K>));
}

function shownAsText(fact: unknown): unknown {
  if (typeof fact === 'string') return asName(shorten(fact, MAX_FACT));
  if (!Array.isArray(fact)) return fact;
  return fact.map((one: unknown) => asName(shorten(String(one), Math.floor(MAX_FACT / fact.length))));
}

const textDisplay = (content: string): APIMessageTopLevelComponent => ({
  type: ComponentType.TextDisplay,
  content,
});
