import { defineButton } from '../../flows/define.ts';
import { edit } from '../../flows/edit/edit.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Saves the edit although the moment was edited elsewhere meanwhile. */
export default defineButton({
  id: ids.saveEdit,
  needs: 'everyone',
  manner: 'update',
  execute: ({ values, ...context }) => edit(context, values, (draft) => draft),
});
