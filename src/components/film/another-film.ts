import { defineButton } from '../../flows/define.ts';
import { randomFilmPage } from '../../flows/film/random-film.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ANY, ids } from '../../views/kit/custom-ids.ts';

/** Replaces the film on screen with another random one. */
export default defineButton({
  id: ids.anotherFilm,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { film: not, country }, ...context }) {
    return inPlace(await randomFilmPage(context, { not, country: country === ANY ? undefined : country }));
  },
});
