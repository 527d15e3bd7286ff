import { personPage } from '../../flows/person/person.ts';
import { textsFor } from '../../i18n/texts.ts';
import { publicly } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';
import { chosenPerson, personOption } from '../../options/person.ts';
import type { App } from '../../services/app.ts';

/** What a person did in the films that the bot knows, and the moments of those. */
export default defineCommand<App>({
  name: 'person info',
  manner: 'public',
  options: { person: personOption },
  async execute(interaction, app) {
    const { library } = await app.communities.community(interaction.guildId);
    const person = chosenPerson(app, interaction.options.getString('person', true));
    const texts = textsFor(interaction.guildLocale);
    return publicly(personPage(app, library, person, { page: 0, opens: 'beside' }, texts));
  },
});
