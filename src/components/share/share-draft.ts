import { defineButton } from '../../flows/define.ts';
import { share } from '../../flows/share/share.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Shares a draft that had to wait. */
export default defineButton({
  id: ids.shareDraft,
  needs: 'everyone',
  manner: 'update',
  execute: ({ values, ...context }) => share(context, values.draft, (draft) => draft),
});
