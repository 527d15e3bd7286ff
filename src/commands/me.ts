import { defineCommand } from '../flows/define.ts';
import { ownSettings } from '../flows/settings/own-settings.ts';
import { privately } from '../interactions/answer.ts';

/** Shows what a person chose for themselves in this community. */
export default defineCommand({
  name: 'me',
  needs: 'everyone',
  manner: 'private',
  execute: async (context) => privately(await ownSettings(context)),
});
