import { defineCommand } from '../../flows/define.ts';
import { COMMUNITY_PICTURES_A_TIME } from '../../flows/moment/stats.ts';
import { yearOf } from '../../flows/moment/year.ts';
import { publicly } from '../../interactions/answer.ts';

/** Discord began in it. */
const FIRST_YEAR = 2015;

/** A year of the community, as a picture and in words. */
export default defineCommand({
  name: 'moment year',
  options: {
    year: { type: 'integer', min: FIRST_YEAR, max: 2100 },
    theme: { type: 'string', choices: ['dark', 'light'] },
  },
  needs: 'everyone',
  manner: 'public',
  cooldown: COMMUNITY_PICTURES_A_TIME,
  async execute({ options: { year, theme = 'dark' }, ...context }) {
    const asked = year ?? new Date(context.app.now()).getUTCFullYear();
    return publicly(await yearOf(context, asked, theme, context.publicTexts));
  },
});
