import { defineCommand } from '../../flows/define.ts';
import { mineOf } from '../../flows/moment/lists.ts';
import { privately } from '../../interactions/answer.ts';
import { MINE } from '../../views/kit/custom-ids.ts';

/** What the person told, felt or replied to, and what they began to tell. */
export default defineCommand({
  name: 'moment mine',
  options: { list: { type: 'string', choices: MINE } },
  needs: 'everyone',
  manner: 'private',
  execute: async ({ options, ...context }) => privately(await mineOf(context, options.list ?? 'told', 0)),
});
