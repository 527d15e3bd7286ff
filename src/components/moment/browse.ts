import { browseMoment } from '../../flows/moment/browse.ts';
import { inPlace, privately } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the page, or opens the moment of a list as a page of its own. */
export default defineButton({
  id: ids.browse,
  manner: (interaction) => (isPage(interaction.customId) ? 'update' : 'private'),
  async execute(interaction, { moment: number, to }, app: App) {
    const community = await app.communities.community(interaction.guildId);
    const { library } = community;
    if (to === 'this') {
      return privately(await browseMoment(app, community, findMoment(library, number), interaction.locale));
    }
    const [newest] = library.newest();
    // Past either end since others were removed: the newest is where every reader can go on from.
    const live = library.beside(number, to) ?? library.moment(number) ?? newest;
    if (!live) throw new UserError('moment.noneYet');
    return inPlace(await browseMoment(app, community, live, interaction.locale));
  },
});

const isPage = (customId: string) => ids.browse.parse(customId)?.to !== 'this';
