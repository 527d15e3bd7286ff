import { defineButton } from '../../flows/define.ts';
import { unlessShared } from '../../flows/share/already-shared.ts';
import { openStory } from '../../flows/share/open-story.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the story form, with anything that was typed before. */
export default defineButton({
  id: ids.writeStory,
  needs: 'everyone',
  manner: 'form',
  execute: ({ values: { draft }, ...context }) =>
    unlessShared(context, async () => {
      requireUnblocked(context, 'share');
      return openStory(context, context.draftKey(draft));
    }),
});
