import { plainDigits } from '../../domain/digits.ts';
import { defineModal } from '../../flows/define.ts';
import { browseMoments } from '../../flows/moment/browse.ts';
import { answeredAt, mannerOfForm } from '../../flows/opening.ts';
import { UserError } from '../../interactions/user-error.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';

/** Turns to the place that was typed; past the end, to the last one. */
export default defineModal({
  id: ids.jumpForm,
  fields: { [fields.place]: 'text' },
  needs: 'everyone',
  manner: mannerOfForm('private'),
  async execute({ values: { query: ref, total: seen }, fields: typed, interaction, ...context }) {
    const text = typed[fields.place];
    const place = Number(/^\s*(\d{1,9})\s*$/.exec(plainDigits(text))?.[1] ?? 0);
    if (place === 0) throw new UserError('moment.notAPlace', { typed: text, total: seen });
    const view = await browseMoments(
      context,
      { ref, seen },
      ({ selection }) => selection.slice(Math.min(place, selection.total) - 1, 1)[0],
    );
    return answeredAt(interaction, view);
  },
});
