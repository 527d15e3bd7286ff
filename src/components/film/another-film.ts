import { randomFilmPage } from '../../flows/film/random-film.ts';
import { textsFor } from '../../i18n/texts.ts';
import { inPlace } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { ANY, ids } from '../../views/kit/custom-ids.ts';

/** Another film by chance, in place of the one in view. */
export default defineButton({
  id: ids.anotherFilm,
  manner: 'update',
  execute(interaction, { film: not, country }, app: App) {
    const wish = { not, country: country === ANY ? undefined : country };
    return inPlace(randomFilmPage(app, wish, textsFor(interaction.locale)));
  },
});
