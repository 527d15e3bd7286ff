import { defineModal } from '../../flows/define.ts';
import { familiesPageAt } from '../../flows/family/families.ts';
import { answeredAt, mannerOfForm } from '../../flows/opening.ts';
import { typedPlace } from '../../flows/typed-place.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';

/** Turns to the page that was typed; past the end, to the last one. */
export default defineModal({
  id: ids.familiesJumpForm,
  fields: { [fields.place]: 'text' },
  needs: 'everyone',
  manner: mannerOfForm('private'),
  execute({ app, values: { pages, ...listed }, fields: typed, interaction, texts }) {
    const place = typedPlace(typed[fields.place], pages, 'film.notAPage');
    return answeredAt(interaction, familiesPageAt(app.films, listed, place - 1, texts));
  },
});
