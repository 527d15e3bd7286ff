import { defineButton } from '../../flows/define.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { findPersonPage } from '../../flows/person/person.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of what a person did. */
export default defineButton({
  id: ids.person,
  needs: 'everyone',
  manner: mannerOf,
  execute: async ({ values: { person, page, opens }, ...context }) =>
    openedAt(opens, await findPersonPage(context, { person, page, opens: 'here' }, context.texts)),
});
