import { defineButton } from '../../flows/define.ts';
import { showChain } from '../../flows/moment/chain.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens the chain of a moment, turns its pages, or shows its picture in other colours. */
export default defineButton({
  id: ids.chain,
  needs: 'everyone',
  manner: mannerOf,
  async execute({ values: { moment, opens, ...view }, ...context }) {
    // What it opens is private, so that its own buttons turn it.
    const page = await showChain(context, moment, { ...view, opens: 'here' }, context.texts);
    return openedAt(opens, page);
  },
});
