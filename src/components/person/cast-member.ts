import { defineSelect } from '../../flows/define.ts';
import { findPersonPage } from '../../flows/person/person.ts';
import { privately } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens what a cast member did elsewhere, as a message of its own. */
export default defineSelect({
  id: ids.castMember,
  needs: 'everyone',
  manner: 'private',
  execute: async ({ chosen: [person = ''], ...context }) =>
    privately(await findPersonPage(context, { person, page: 0, opens: 'here' }, context.texts)),
});
