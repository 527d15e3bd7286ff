import { z } from 'zod';
import { cleanLine } from '../../domain/clean-text.ts';
import { fold } from '../../domain/fold.ts';
import { lengthOf } from '../../domain/text.ts';
import { asName } from '../../interactions/markup.ts';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting } from '../setting.ts';

const MAX_PROMPTS = 30;
const MAX_PROMPT = 80;

/** Characters that can be typed: Discord shows no longer text again in a form. */
const MAX_TYPED = 3000;

/** How many are shown in the panel. */
const MAX_SHOWN = 3;

/** The community's own invitations to tell a moment, among which the digest mixes its own. */
export default defineCommunitySetting<string[]>({
  name: 'prompts',
  tab: 'digest',
  schema: z
    .array(
      z
        .string()
        .min(1)
        .max(MAX_PROMPT * 2),
    )
    .min(1)
    .max(MAX_PROMPTS),
  row(value = [], _surroundings, texts) {
    const words = texts.settings.prompts;
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
    };
  },
  read(given) {
    const typed = given
      .split('\n')
      .map(cleanLine)
      .filter((prompt) => fold(prompt) !== '');
    const prompts = [...new Map(typed.map((prompt) => [fold(prompt), prompt])).values()];
    if (prompts.length > MAX_PROMPTS) throw new UserError('settings.tooManyPrompts', { max: MAX_PROMPTS });
    const tooLong = prompts.find((prompt) => lengthOf(prompt) > MAX_PROMPT);
    if (tooLong !== undefined)
      throw new UserError('settings.promptTooLong', { max: MAX_PROMPT, prompt: tooLong });
    return prompts.length > 0 ? prompts : undefined;
  },
});
