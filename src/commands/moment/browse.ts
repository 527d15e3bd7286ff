import { browseMoment } from '../../flows/moment/browse.ts';
import { privately } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';

/** Leafs through all moments, newest first. */
export default defineCommand<App>({
  name: 'moment browse',
  manner: 'private',
  async execute(interaction, app) {
    const community = await app.communities.community(interaction.guildId);
    const [newest] = community.library.newest();
    if (!newest) throw new UserError('moment.noneYet');
    return privately(await browseMoment(app, community, newest, interaction.locale));
  },
});
