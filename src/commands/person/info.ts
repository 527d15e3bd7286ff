import type { App } from '../../app.ts';
import { chosenPerson, personOption } from '../../films/person-option.ts';
import { personPage } from '../../films/person-page.ts';
import { textsFor } from '../../i18n/texts.ts';
import { publicly } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';

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
