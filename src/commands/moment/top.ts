import { PERIODS } from '../../domain/moment-query.ts';
import { defineCommand } from '../../flows/define.ts';
import { topOf } from '../../flows/moment/lists.ts';
import { privately } from '../../interactions/answer.ts';
import { aboutOptions, queryFromOptions } from '../../options/query.ts';

/** The moments that gave most goosebumps lately, or ever: all of them, or those of a film or a person. */
export default defineCommand({
  name: 'moment top',
  options: { period: { type: 'string', choices: PERIODS }, ...aboutOptions },
  needs: 'everyone',
  manner: 'private',
  async execute({ options: { period, ...about }, ...context }) {
    const query = await queryFromOptions(context, about);
    return privately(await topOf(context, { ...query, period }));
  },
});
