import { defineCommand } from '../../flows/define.ts';
import { showChain } from '../../flows/moment/chain.ts';
import { publicly } from '../../interactions/answer.ts';
import { chosenNumber, momentOption, readable } from '../../options/moment.ts';

/** Which moments led to which, as a picture and in words. */
export default defineCommand({
  name: 'moment chain',
  options: {
    number: momentOption(readable),
    theme: { type: 'string', choices: ['dark', 'light'] },
  },
  needs: 'everyone',
  manner: 'public',
  async execute({ options: { number: typed, theme = 'dark' }, ...context }) {
    const number = await chosenNumber(context, typed, readable);
    return publicly(
      await showChain(context, number, { page: 0, theme, opens: 'beside' }, context.publicTexts),
    );
  },
});
