import { z } from 'zod';
import { defineCommunitySetting } from '../setting.ts';
import prompts from './prompts.ts';

/** The bot's own are among them unless the community wants only what it wrote. */
const Whose = z.literal('own');

/** Whose prompts the digest ends with. */
export default defineCommunitySetting({
  name: 'usual-prompts',
  tab: 'digest',
  schema: Whose,
  row(value, { chosen }, texts) {
    const words = texts.settings.usualPrompts;
    return {
      name: words.name,
      value: words[value ?? 'all'],
      about: words.about,
      warning: value === 'own' && chosen(prompts) === undefined ? words.none : undefined,
      control: {
        kind: 'choice',
        placeholder: words.placeholder,
        current: value ?? 'all',
        options: (['all', ...Whose.values] as const).map((one) => ({ value: one, label: words[one] })),
      },
    };
  },
  read: (given) => Whose.safeParse(given).data,
});
