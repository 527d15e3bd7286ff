import { PERIODS } from '../../domain/moment-query.ts';
import { defineCommand } from '../../flows/define.ts';
import { topOf } from '../../flows/moment/lists.ts';
import { privately } from '../../interactions/answer.ts';

/** The moments that gave most goosebumps lately, or ever. */
export default defineCommand({
  name: 'moment top',
  options: { period: { type: 'string', choices: PERIODS } },
  needs: 'everyone',
  manner: 'private',
  execute: async ({ options, ...context }) => privately(await topOf(context, options.period ?? 'month', 0)),
});
