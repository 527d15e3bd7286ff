import { z } from 'zod';
import { cleanLine } from '../../domain/clean-text.ts';
import { fold } from '../../domain/fold.ts';
import { lengthOf } from '../../domain/text.ts';
import { asName } from '../../interactions/markup.ts';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting } from '../setting.ts';

const MAX_WORDS = 100;
const MAX_WORD = 50;

/** Characters that can be typed: Discord shows no longer text again in a form. */
const MAX_TYPED = 3000;

/** How many are shown in the panel. */
const MAX_SHOWN = 10;

/** Words and phrases that make a moment wait for a moderator, as they were typed. */
export default defineCommunitySetting<string[]>({
  name: 'held-words',
  tab: 'moderation',
  schema: z
    .array(
      z
        .string()
        .min(1)
        .max(MAX_WORD * 2),
    )
    .min(1)
    .max(MAX_WORDS),
  row(value = [], _surroundings, texts) {
    const words = texts.settings.heldWords;
    const left = value.length - MAX_SHOWN;
    const shown = [
      ...value.slice(0, MAX_SHOWN).map(asName),
      ...(left > 0 ? [words.more({ more: left })] : []),
    ];
    return {
      name: words.name,
      value: value.length === 0 ? words.none : shown.join(' · '),
      about: words.about,
      control: {
        kind: 'text',
        button: words.change,
        title: words.name,
        label: words.label,
        hint: words.hint,
        current: value.join('\n'),
        maxLength: MAX_TYPED,
        isLong: true,
      },
      takeBack: value.length > 0 ? words.takeBack : undefined,
    };
  },
  read(given) {
    const typed = given
      .split(/[\n,，、;]/u)
      .map(cleanLine)
      .filter((word) => fold(word) !== '');
    const words = [...new Map(typed.map((word) => [fold(word), word])).values()];
    if (words.length > MAX_WORDS) throw new UserError('settings.tooManyWords', { max: MAX_WORDS });
    const tooLong = words.find((word) => lengthOf(word) > MAX_WORD);
    if (tooLong !== undefined) throw new UserError('settings.wordTooLong', { max: MAX_WORD });
    return words.length > 0 ? words : undefined;
  },
});
