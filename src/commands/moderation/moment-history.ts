import { defineCommand } from '../../flows/define.ts';
import { showEarlier } from '../../flows/edit/earlier.ts';
import { privately } from '../../interactions/answer.ts';
import { chosenNumber, edited, momentOption } from '../../options/moment.ts';

/** Shows a moderator what a moment said before its author edited it. */
export default defineCommand({
  name: 'moderation moment-history',
  options: { number: momentOption(edited) },
  needs: 'moderator',
  manner: 'private',
  async execute({ options, ...context }) {
    const number = await chosenNumber(context, options.number, edited);
    return privately(await showEarlier(context, number, 0));
  },
});
