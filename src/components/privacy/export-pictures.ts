import { defineButton } from '../../flows/define.ts';
import { exportPictures } from '../../flows/privacy/export.ts';
import { privately } from '../../interactions/answer.ts';
import { PARTS_A_TIME } from '../../services/privacy/export-limits.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** The pictures of the person who presses it, as many as fit into a message. */
export default defineButton({
  id: ids.exportPictures,
  needs: 'everyone',
  manner: 'private',
  cooldown: PARTS_A_TIME,
  execute: async ({ values: { after }, ...context }) => privately(await exportPictures(context, after)),
});
