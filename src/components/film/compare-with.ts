import { comparePage } from '../../flows/film/comparison.ts';
import { textsFor } from '../../i18n/texts.ts';
import { inPlace, privately } from '../../interactions/answer.ts';
import { defineSelect } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Holds the film against another version that was chosen from the menu. */
export default defineSelect({
  id: ids.compareWith,
  manner: ({ customId }) => (ids.compareWith.parse(customId)?.opens === 'here' ? 'update' : 'private'),
  async execute(interaction, { film: id, opens }, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    const { locale } = interaction;
    const found = await lookUpFilm(app, library, id, locale);
    const [otherId] = interaction.values;
    const view = comparePage(app, library, found, { otherId, opens: 'here', locale }, textsFor(locale));
    return opens === 'here' ? inPlace(view) : privately(view);
  },
});
