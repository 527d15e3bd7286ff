import { defineButton } from '../../flows/define.ts';
import { openEdit } from '../../flows/edit/open-edit.ts';
import { findOwnMoment } from '../../services/edit/find-edit.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the form of one's own moment as its story stands. */
export default defineButton({
  id: ids.edit,
  needs: 'everyone',
  manner: 'form',
  // As for the command: each edit is kept for a while, and edits every card.
  cooldown: { uses: 10, withinMs: 10 * 60 * 1000 },
  execute: async ({ values: { moment }, ...context }) =>
    openEdit(context, await findOwnMoment(context, moment)),
});
