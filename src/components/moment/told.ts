import { defineButton } from '../../flows/define.ts';
import { toldBy } from '../../flows/moment/told-by.ts';
import { inPlace } from '../../interactions/answer.ts';
import { namesIn } from '../../interactions/marks-in-words.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of what a person told. */
export default defineButton({
  id: ids.told,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { person, page }, interaction, ...context }) {
    const name = namesIn(interaction.guild, interaction.channel).user(person);
    return inPlace(await toldBy(context, { id: person, name }, page));
  },
});
