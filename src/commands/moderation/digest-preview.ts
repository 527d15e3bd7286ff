import { defineCommand } from '../../flows/define.ts';
import { previewDigest } from '../../flows/digest/preview.ts';
import { privately } from '../../interactions/answer.ts';

/** Shows the digest as it would be sent now. */
export default defineCommand({
  name: 'moderation digest-preview',
  needs: 'moderator',
  manner: 'private',
  execute: async ({ interaction, ...context }) => privately(await previewDigest(context, interaction.guild)),
});
