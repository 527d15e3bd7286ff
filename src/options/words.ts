import { cleanLine } from '../domain/clean-text.ts';
import { titleIn } from '../domain/film.ts';
import { fold } from '../domain/fold.ts';
import { isolated } from '../domain/isolate.ts';
import { MOODS } from '../domain/moment.ts';
import { MAX_WORDS } from '../domain/moment-query.ts';
import { MAX_CHOICE_NAME, MAX_CHOICE_VALUE, MAX_CHOICES } from '../interactions/limits.ts';
import { shorten } from '../interactions/markup.ts';
import type { Choice, StringOption } from '../interactions/options.ts';
import { UserError } from '../interactions/user-error.ts';
import type { App } from '../services/app.ts';
import { suggestWords } from '../services/moment/suggest-words.ts';

/** Places among the choices that films leave for people. */
const FOR_PEOPLE = 8;

/** The option for what to search for. What is suggested gives no story away. */
export const wordsOption = {
  type: 'string',
  required: true,
  maxLength: MAX_WORDS,
  async autocomplete(typing) {
    const { typed, texts } = typing;
    const wanted = fold(typed);
    const moods = MOODS.map((mood) => texts.moods[mood]).filter((name) => fold(name).includes(wanted));
    if (wanted === '') return moods.map((name) => choice(name, name));
    const { films, people } = await suggestWords(typing, typed, MAX_CHOICES);
    const titles = films.map((film) => titleIn(film, texts.locale));
    const names = people.map(({ name }) => choice(`👤 ${isolated(name)}`, name));
    const least = moods.length + Math.min(names.length, FOR_PEOPLE);
    return [
      ...titles.slice(0, MAX_CHOICES - least).map((title) => choice(`🎬 ${isolated(title)}`, title)),
      ...moods.map((name) => choice(name, name)),
      ...names,
    ].slice(0, MAX_CHOICES);
  },
} as const satisfies StringOption<App>;

const choice = (name: string, value: string): Choice => ({
  name: shorten(name, MAX_CHOICE_NAME),
  value: shorten(value, MAX_CHOICE_VALUE),
});

/**
 * What was typed, on one line.
 * @throws {UserError} if nothing of it can be seen
 */
export function chosenWords(typed: string): string {
  const words = cleanLine(typed).slice(0, MAX_WORDS).toWellFormed();
  if (words === '') throw new UserError('moment.noWords');
  return words;
}
