import { DEEDS } from '../../domain/audit.ts';
import { showLog } from '../../flows/audit/show-log.ts';
import { defineCommand } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';

/** Shows what moderators and managers did, from the latest on. */
export default defineCommand({
  name: 'moderation log',
  options: {
    moderator: { type: 'user' },
    person: { type: 'user' },
    deed: { type: 'string', choices: DEEDS },
  },
  needs: 'moderator',
  manner: 'private',
  async execute({ options: { moderator, person, deed }, ...context }) {
    const filter = { by: moderator?.id, whom: person?.id, deed };
    return privately(await showLog(context, filter));
  },
});
