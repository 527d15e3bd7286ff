import { defineButton } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import ownCountry from '../../settings/person/country.ts';
import { watchPage } from '../../views/film/watching.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Says where the person can watch the film, in their country. */
export default defineButton({
  id: ids.watch,
  needs: 'everyone',
  manner: 'private',
  async execute({ values, ...context }) {
    const { app, actor, community, texts } = context;
    const { film } = await lookUpFilm(app, await visibleMoments(context), values.film, texts.locale);
    return privately(watchPage(film, community.ownChoice(actor.id, ownCountry), texts));
  },
});
