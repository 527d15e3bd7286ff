import { defineButton } from '../../flows/define.ts';
import { familiesPage } from '../../flows/family/families.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ANY, ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of the families. */
export default defineButton({
  id: ids.families,
  needs: 'everyone',
  manner: 'update',
  execute({ app, values: { country, decade, order, page }, texts }) {
    const filter = {
      country: country === ANY ? undefined : country,
      decade: decade === 0 ? undefined : decade,
    };
    return inPlace(familiesPage(app.films, { filter, order, page }, texts));
  },
});
