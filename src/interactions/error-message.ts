import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { type ErrorFacts, type ErrorKey, errorText, type Speech } from '../i18n/texts.ts';
import type { MessageView } from './answer.ts';
import { MAX_MESSAGE_TEXT_IN_ANY_SCRIPT } from './limits.ts';
import { asText, asTextWithin, shorten } from './markup.ts';
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
  const given = typed.filter((text) => text.trim() !== '');
  if (given.length > 0) {
    parts.push(texts.typedText);
    parts.push(...giveBack(given, MAX_MESSAGE_TEXT_IN_ANY_SCRIPT - parts.join('').length));
  }
  return { components: parts.map(textDisplay) };
}

/** The typed texts, within so many characters altogether: short texts whole, so that long ones get what they leave. */
function giveBack(given: readonly string[], room: number): string[] {
  const shown: string[] = [];
  let left = room;
  const byLength = [...given.entries()].sort(([, one], [, other]) => one.length - other.length);
  for (const [done, [at, text]] of byLength.entries()) {
    shown[at] = asTextWithin(text, Math.floor(left / (given.length - done)));
    left -= shown[at].length;
  }
  return shown;
}

/** Characters of a fact, which can be a whole essay if a title was asked for. */
const MAX_FACT = 400;

/** The text of the error. Its facts may be what somebody typed, so they are shown without markup. */
function wordError<K extends ErrorKey>(error: UserError<K>, texts: Speech): string {
  const facts = Object.fromEntries(
    Object.entries(error.facts ?? {}).map(([name, fact]) => [name, shownAsText(fact)]),
  );
  // The facts keep their types: only their contents changed.
  return errorText(texts, error.key, facts as ErrorFacts<K>);
}

function shownAsText(fact: unknown): unknown {
  if (typeof fact === 'string') return asText(shorten(fact, MAX_FACT));
  if (!Array.isArray(fact)) return fact;
  return fact.map((one: unknown) => asText(shorten(String(one), Math.floor(MAX_FACT / fact.length))));
}

const textDisplay = (content: string): APIMessageTopLevelComponent => ({
  type: ComponentType.TextDisplay,
  content,
});
