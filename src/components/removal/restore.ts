import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { restoreMoment } from '../../services/removal/restore-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { restoredWords } from '../../views/removal/restored.ts';

/** Brings back the removed moment on the page. */
export default defineButton({
  id: ids.restore,
  needs: 'moderator',
  manner: 'update',
  async execute({ values: { moment }, ...context }) {
    const back = await restoreMoment(context, moment, undefined);
    const done = plainMessage(restoredWords(back, context.texts));
    return inPlace(done, { done });
  },
});
