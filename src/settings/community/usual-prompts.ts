import { z } from 'zod';
import { choiceRow } from '../choice-row.ts';
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
    const warning = value === 'own' && chosen(prompts) === undefined ? words.none : undefined;
    return choiceRow(value ?? 'all', ['all', ...Whose.values], words, warning);
  },
  read: (given) => Whose.safeParse(given).data,
});
