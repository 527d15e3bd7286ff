import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { mergeFilms } from '../../services/merge/merge-films.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { mergeDone } from '../../views/merge/merge.ts';

/** Merges the films, if the person may still do so. */
export default defineButton({
  id: ids.confirmMerge,
  needs: 'moderator',
  manner: 'update',
  async execute({ values: { draft }, ...context }) {
    const done = mergeDone(await mergeFilms(context, context.draftKey(draft)), context.texts);
    return inPlace(done, { done });
  },
});
