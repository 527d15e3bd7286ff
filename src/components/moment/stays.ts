import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { keepHere } from '../../services/moment/keep-here.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Keeps one's own moment where it was told, or lets it travel again. */
export default defineButton({
  id: ids.stays,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { moment: number, to }, ...context }) {
    await keepHere(context, number, to === 'here');
    const { kept, free } = context.texts.more.stays;
    const done = plainMessage(to === 'here' ? kept({ number }) : free({ number }));
    return inPlace(done, { done });
  },
});
