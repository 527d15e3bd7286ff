import { defineCommand } from '../../flows/define.ts';
import { exportTexts } from '../../flows/privacy/export.ts';
import { privately } from '../../interactions/answer.ts';
import { EXPORTS_A_TIME } from '../../services/privacy/export-limits.ts';

/** Gives a person all that is kept about them in this server. */
export default defineCommand({
  name: 'privacy export',
  needs: 'everyone',
  manner: 'private',
  cooldown: EXPORTS_A_TIME,
  execute: async (context) => privately(await exportTexts(context, 0)),
});
