import { defineCommand } from '../../flows/define.ts';
import { COMMUNITY_PICTURES_A_TIME, statsOf } from '../../flows/moment/stats.ts';
import { publicly } from '../../interactions/answer.ts';

/** The community in numbers, and on a map. */
export default defineCommand({
  name: 'moment stats',
  options: { theme: { type: 'string', choices: ['dark', 'light'] } },
  needs: 'everyone',
  manner: 'public',
  cooldown: COMMUNITY_PICTURES_A_TIME,
  execute: async ({ options: { theme = 'dark' }, ...context }) =>
    publicly(await statsOf(context, theme, context.publicTexts)),
});
