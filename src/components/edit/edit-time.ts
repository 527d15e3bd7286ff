import { formatTimestamp } from '../../domain/timestamp.ts';
import { defineButton } from '../../flows/define.ts';
import { edit } from '../../flows/edit/edit.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Saves the edit with one of the times that its author may have meant. */
export default defineButton({
  id: ids.editTime,
  needs: 'everyone',
  manner: 'update',
  execute: ({ values, ...context }) =>
    edit(context, values, ({ story, ...begun }) => ({
      ...begun,
      ...(story && { story: { ...story, at: formatTimestamp(values.seconds) } }),
    })),
});
