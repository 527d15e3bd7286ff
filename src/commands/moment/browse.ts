import { defineCommand } from '../../flows/define.ts';
import { browseMoment } from '../../flows/moment/browse.ts';
import { privately } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';

/** Pages through all moments, newest first. */
export default defineCommand({
  name: 'moment browse',
  needs: 'everyone',
  manner: 'private',
  async execute(context) {
    const moments = await visibleMoments(context);
    const [newest] = moments.newest();
    if (!newest) throw new UserError('moment.noneYet');
    return privately(await browseMoment(context, moments, newest));
  },
});
