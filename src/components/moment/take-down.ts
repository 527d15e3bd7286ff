import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { takeDownShown } from '../../services/cards/take-down-shown.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Deletes a card that this person had posted to show a moment. */
export default defineButton({
  id: ids.takeDown,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { moment: number, card }, ...context }) {
    await takeDownShown(context, number, card);
    const done = plainMessage(context.texts.more.takenDown({ number }));
    return inPlace(done, { done });
  },
});
