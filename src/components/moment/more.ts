import { defineButton } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { moreAbout } from '../../flows/moment/more.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens what else can be done with a moment, for this person alone. */
export default defineButton({
  id: ids.more,
  needs: 'everyone',
  manner: mannerOf,
  async execute({ values: { moment, opens }, interaction, ...context }) {
    const live = await findShownMoment(context, moment, interaction.message);
    return openedAt(opens, await moreAbout(context, live, interaction.message.id));
  },
});
