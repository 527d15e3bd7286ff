import { formatTimestamp } from '../../domain/timestamp.ts';
import { defineButton } from '../../flows/define.ts';
import { share } from '../../flows/share/share.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Shares the draft with one of the times that its author may have meant. */
export default defineButton({
  id: ids.chooseTime,
  needs: 'everyone',
  manner: 'update',
  execute: ({ values: { draft, seconds }, ...context }) =>
    share(context, draft, ({ story, ...begun }) => ({
      ...begun,
      ...(story && { story: { ...story, at: formatTimestamp(seconds) } }),
    })),
});
