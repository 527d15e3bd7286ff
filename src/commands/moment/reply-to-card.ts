import { defineMessageCommand } from '../../flows/define.ts';
import { momentOfMenu } from '../../flows/moment/moment-of-menu.ts';
import { openReplyForm } from '../../flows/reply/open-reply-form.ts';

/** In the menu of a card: opens the form for a reply. */
export default defineMessageCommand({
  name: 'Reply',
  needs: 'everyone',
  manner: 'form',
  async execute(context) {
    const { moment } = await momentOfMenu(context);
    return openReplyForm(context, moment.number);
  },
});
