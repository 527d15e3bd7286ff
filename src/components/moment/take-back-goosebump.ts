import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { takeBackGoosebump } from '../../services/moment/goosebump.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Takes back a goosebump that was given by a 🪿, even where that can no longer be removed. */
export default defineButton({
  id: ids.takeBackGoosebump,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { moment: number }, ...context }) {
    await takeBackGoosebump(context, number);
    const done = plainMessage(context.texts.goosebump.takenBack({ number }));
    return inPlace(done, { done });
  },
});
