import { personPage } from '../../flows/person/person.ts';
import { textsFor } from '../../i18n/texts.ts';
import { privately } from '../../interactions/answer.ts';
import { defineSelect } from '../../interactions/contract.ts';
import { chosenPerson } from '../../options/person.ts';
import type { App } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens what somebody of the cast did otherwise, beside it. */
export default defineSelect({
  id: ids.castMember,
  manner: 'private',
  async execute(interaction, _, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    const person = chosenPerson(app, interaction.values[0] ?? '');
    const place = { page: 0, opens: 'here' } as const;
    return privately(personPage(app, library, person, place, textsFor(interaction.locale)));
  },
});
