import { defineSelect } from '../../flows/define.ts';
import { findPersonPage } from '../../flows/person/person.ts';
import { privately } from '../../interactions/answer.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens what else somebody of the cast did, beside it. */
export default defineSelect({
  id: ids.castMember,
  needs: 'everyone',
  manner: 'private',
  execute: ({ chosen: [person = ''], ...context }) =>
    privately(findPersonPage(context, { person, page: 0, opens: 'here' }, context.texts)),
});
