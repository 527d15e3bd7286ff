import { CONTENT_NOTES, MOODS } from '../../domain/moment.ts';
import { inListOrder, MomentQuery } from '../../domain/moment-query.ts';
import { defineSelect } from '../../flows/define.ts';
import { filterPage } from '../../flows/moment/filter.ts';
import { queryOf, queryRef } from '../../flows/moment/query-ref.ts';
import { inPlace } from '../../interactions/answer.ts';
import { ANY, type FilterField, ids } from '../../views/kit/custom-ids.ts';

/** Narrows a list down by what was chosen in a menu of its filter. */
export default defineSelect({
  id: ids.filterBy,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { query: ref, view, field }, chosen, ...context }) {
    const { query, isGone } = await queryOf(context, ref);
    const changed = MomentQuery.safeParse({ ...query, ...changeOf(field, chosen, context.app.random) }).data;
    const next = await queryRef(context, changed ?? query);
    return inPlace(await filterPage(context, { ref: next, view, wasGone: isGone }));
  },
});

/** What was chosen comes from a client, so it is checked afterwards. */
function changeOf(field: FilterField, chosen: readonly string[], random: () => number): object {
  switch (field) {
    case 'moods':
      return { moods: inListOrder(MOODS, chosen) };
    case 'without':
      return { without: inListOrder(CONTENT_NOTES, chosen) };
    case 'order': {
      const [order] = chosen;
      return {
        order,
        seed: order === 'shuffled' ? Math.floor(random() * 2 ** 32) : undefined,
        period: undefined,
      };
    }
    case 'family':
      return { family: chosen[0] === ANY ? undefined : true };
    default: {
      const [one] = chosen;
      return { [field]: one === ANY ? undefined : one };
    }
  }
}
