import { comparePage } from '../../flows/film/comparison.ts';
import { textsFor } from '../../i18n/texts.ts';
import { inPlace, privately } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the film beside the version that it follows from, or leads to. */
export default defineButton({
  id: ids.comparison,
  manner: ({ customId }) => (ids.comparison.parse(customId)?.opens === 'here' ? 'update' : 'private'),
  async execute(interaction, { film: id, opens }, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    const { locale } = interaction;
    const found = await lookUpFilm(app, library, id, locale);
    const view = comparePage(app, library, found, { opens: 'here', locale }, textsFor(locale));
    return opens === 'here' ? inPlace(view) : privately(view);
  },
});
