import { defineModal } from '../../flows/define.ts';
import { browseMoments } from '../../flows/moment/browse.ts';
import { answeredAt, mannerOfForm } from '../../flows/opening.ts';
import { typedPlace } from '../../flows/typed-place.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';

/** Turns to the place that was typed; past the end, to the last one. */
export default defineModal({
  id: ids.jumpForm,
  fields: { [fields.place]: 'text' },
  needs: 'everyone',
  manner: mannerOfForm('private'),
  async execute({ values: { query: ref, total: seen }, fields: typed, interaction, ...context }) {
    const place = typedPlace(typed[fields.place], seen, 'moment.notAPlace');
    const view = await browseMoments(
      context,
      { ref, seen },
      ({ selection }) => selection.slice(Math.min(place, selection.total) - 1, 1)[0],
    );
    return answeredAt(interaction, view);
  },
});
