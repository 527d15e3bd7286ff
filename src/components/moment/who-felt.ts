import { defineButton } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { inPlace } from '../../interactions/answer.ts';
import { namesIn } from '../../interactions/marks-in-words.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { whoFeltPage } from '../../views/moment/who-felt-page.ts';

/** Shows who gave a moment a goosebump: by their name now, else by the one that was shown then. */
export default defineButton({
  id: ids.whoFelt,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { moment, page }, interaction, ...context }) {
    await findShownMoment(context, moment, interaction.message);
    const givers = await context.community.goosebumps.givers(moment);
    const names = namesIn(interaction.guild, interaction.channel);
    const people = givers.map((giver) => {
      const name = names.user(giver.id) ?? giver.name;
      return name === undefined ? { id: giver.id } : { name };
    });
    return inPlace(whoFeltPage({ moment, people, page }, context.texts));
  },
});
