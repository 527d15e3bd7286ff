import { defineButton } from '../../flows/define.ts';
import { randomFilmPage } from '../../flows/film/random-film.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ANY, ids } from '../../views/kit/custom-ids.ts';

/** Another film by chance, in place of the one in view. */
export default defineButton({
  id: ids.anotherFilm,
  needs: 'everyone',
  manner: 'update',
  execute({ values: { film: not, country }, ...context }) {
    return inPlace(randomFilmPage(context, { not, country: country === ANY ? undefined : country }));
  },
});
