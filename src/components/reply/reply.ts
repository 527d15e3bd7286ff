import { defineButton } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { replyForm } from '../../views/reply/reply-form.ts';

/** Opens the form for a reply. */
export default defineButton({
  id: ids.reply,
  needs: 'everyone',
  manner: 'form',
  execute({ community: { library }, values: { moment }, texts }) {
    findMoment(library, moment);
    return form(replyForm(moment, texts));
  },
});
