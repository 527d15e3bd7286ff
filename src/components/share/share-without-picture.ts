import { defineButton } from '../../flows/define.ts';
import { share } from '../../flows/share/share.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Shares the draft without its picture, which couldn't be fetched. */
export default defineButton({
  id: ids.shareWithoutPicture,
  needs: 'everyone',
  manner: 'update',
  execute: ({ values, ...context }) => share(context, values.draft, ({ upload: _, ...draft }) => draft),
});
