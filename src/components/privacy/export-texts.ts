import { defineButton } from '../../flows/define.ts';
import { exportTexts } from '../../flows/privacy/export.ts';
import { privately } from '../../interactions/answer.ts';
import { PARTS_A_TIME } from '../../services/privacy/export-limits.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Another part of the export of the person who presses it. */
export default defineButton({
  id: ids.exportTexts,
  needs: 'everyone',
  manner: 'private',
  cooldown: PARTS_A_TIME,
  execute: async ({ values: { part }, ...context }) => privately(await exportTexts(context, part)),
});
