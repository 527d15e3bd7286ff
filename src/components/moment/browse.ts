import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import { defineButton } from '../../flows/define.ts';
import { browseMoment } from '../../flows/moment/browse.ts';
import { inPlace, privately } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the page, or opens a moment from a list on its own page. */
export default defineButton({
  id: ids.browse,
  needs: 'everyone',
  manner: ({ to }) => (to === 'this' ? 'private' : 'update'),
  async execute({ values: { moment: number, to }, ...context }) {
    const moments = await visibleMoments(context);
    if (to === 'this') return privately(await browseMoment(context, moments, findMoment(moments, number)));
    // Other moments were removed, so this is past the end. From the newest, every reader can go on.
    const live = moments.beside(number, to) ?? moments.moment(number) ?? newestOf(moments);
    if (!live) throw new UserError('moment.noneYet');
    return inPlace(await browseMoment(context, moments, live));
  },
});

function newestOf(moments: VisibleMoments): LiveMoment | undefined {
  const [newest] = moments.newest();
  return newest;
}
