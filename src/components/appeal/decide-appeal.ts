import { showAppeals } from '../../flows/appeal/appeals.ts';
import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { decideAppeal } from '../../services/removal/appeals.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { restoredWords } from '../../views/removal/restored.ts';

/** Decides about an author's request, and shows the next one. */
export default defineButton({
  id: ids.decideAppeal,
  needs: 'moderator',
  manner: 'update',
  async execute({ values: { moment: number, appeal: id, outcome }, ...context }) {
    const { texts } = context;
    const back = await decideAppeal(context, { number, id, outcome });
    const said = back ? restoredWords(back, texts) : texts.appeals.keptRemoved({ number });
    const next = await showAppeals(context, 0, `✅ ${said}`);
    return inPlace(next, { done: plainMessage(said) });
  },
});
