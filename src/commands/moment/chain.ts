import { defineCommand } from '../../flows/define.ts';
import { isUnlinked, showChain } from '../../flows/moment/chain.ts';
import { privately, publicly } from '../../interactions/answer.ts';
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
    const view = { page: 0, theme, opens: 'beside' } as const;
    // That there is nothing to show is of no use to anybody else.
    if (await isUnlinked(context, number))
      return privately(await showChain(context, number, view, context.texts));
    return publicly(await showChain(context, number, view, context.publicTexts));
  },
});
