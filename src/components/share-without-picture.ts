import type { App } from '../app.ts';
import { defineButton } from '../interactions/contract.ts';
import { shareDraft, sharingOf } from '../moments/share-draft.ts';
import { ids } from '../views/custom-ids.ts';

/** Shares the draft without the picture that could not be had. */
export default defineButton({
  id: ids.shareWithoutPicture,
  manner: 'update',
  execute(interaction, { draft: id }, app: App) {
    return shareDraft(app, sharingOf(interaction, id), ({ upload: _, ...draft }) => draft);
  },
});
