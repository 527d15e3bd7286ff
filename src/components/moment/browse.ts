import { defineButton } from '../../flows/define.ts';
import { browseMoment } from '../../flows/moment/browse.ts';
import { inPlace, privately } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Turns the page, or opens a moment from a list on its own page. */
export default defineButton({
  id: ids.browse,
  needs: 'everyone',
  manner: ({ to }) => (to === 'this' ? 'private' : 'update'),
  async execute({ values: { moment: number, to }, ...context }) {
    const { library } = context.community;
    if (to === 'this') return privately(await browseMoment(context, findMoment(library, number)));
    const [newest] = library.newest();
    // Other moments were removed, so this is past the end. From the newest, every reader can go on.
    const live = library.beside(number, to) ?? library.moment(number) ?? newest;
    if (!live) throw new UserError('moment.noneYet');
    return inPlace(await browseMoment(context, live));
  },
});
