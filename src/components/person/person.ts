import { personPage } from '../../flows/person/person.ts';
import { textsFor } from '../../i18n/texts.ts';
import { inPlace, privately } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import { chosenPerson } from '../../options/person.ts';
import type { App } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of what a person did. */
export default defineButton({
  id: ids.person,
  manner: ({ customId }) => (ids.person.parse(customId)?.opens === 'here' ? 'update' : 'private'),
  async execute(interaction, { person: id, page, opens }, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    const place = { page, opens: 'here' } as const;
    const view = personPage(app, library, chosenPerson(app, id), place, textsFor(interaction.locale));
    return opens === 'here' ? inPlace(view) : privately(view);
  },
});
