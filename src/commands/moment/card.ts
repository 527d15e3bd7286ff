import { defineCommand } from '../../flows/define.ts';
import { QUOTES_A_TIME, quoteCard } from '../../flows/moment/quote-card.ts';
import { privately } from '../../interactions/answer.ts';
import { chosenNumber, momentOption, quotable } from '../../options/moment.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';

/** A moment as a picture, to keep or to share elsewhere. */
export default defineCommand({
  name: 'moment card',
  options: {
    number: momentOption(quotable),
    name: { type: 'string', choices: ['shown', 'hidden'] },
    theme: { type: 'string', choices: ['dark', 'light'] },
  },
  needs: 'everyone',
  manner: 'private',
  cooldown: QUOTES_A_TIME,
  async execute({ options: { number, name = 'shown', theme = 'dark' }, ...context }) {
    const chosen = await chosenNumber(context, number, quotable);
    const live = findMoment(await visibleMoments(context), chosen);
    return privately(await quoteCard(context, live, { name, theme }));
  },
});
