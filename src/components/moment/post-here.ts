import { defineButton } from '../../flows/define.ts';
import { mannerOfPosting, postHere } from '../../flows/moment/post-here.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Posts the moment on a private page in the channel, for everybody there. */
export default defineButton({
  id: ids.postHere,
  needs: 'everyone',
  manner: (_, interaction) => mannerOfPosting(interaction),
  cooldown: { uses: 5, withinMs: 10 * 60_000 },
  execute: ({ values: { moment }, ...context }) => postHere(context, moment),
});
