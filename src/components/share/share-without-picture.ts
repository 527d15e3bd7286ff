import { shareDraft, sharingOf } from '../../flows/share/share.ts';
import { defineButton } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Shares the draft without the picture that could not be had. */
export default defineButton({
  id: ids.shareWithoutPicture,
  manner: 'update',
  execute(interaction, { draft: id }, app: App) {
    return shareDraft(app, sharingOf(interaction, id), ({ upload: _, ...draft }) => draft);
  },
});
