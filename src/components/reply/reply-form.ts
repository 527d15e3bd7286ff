import { checkText } from '../../domain/text.ts';
import { textsFor } from '../../i18n/texts.ts';
import { actorOf } from '../../interactions/actor.ts';
import { privately } from '../../interactions/answer.ts';
import { defineModal } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { fields, ids } from '../../views/kit/custom-ids.ts';
import { note } from '../../views/kit/note.ts';

/** Keeps a reply under the moment. */
export default defineModal({
  id: ids.replyForm,
  manner: 'private',
  async execute(interaction, { moment: number }, app: App) {
    const community = await app.communities.community(interaction.guildId);
    findMoment(community.library, number);
    const verdict = checkText('reply', interaction.fields.getTextInputValue(fields.reply));
    if (!verdict.ok) {
      throw verdict.fault.rule === 'tooLong'
        ? new UserError('reply.tooLong', verdict.fault)
        : new UserError('reply.blank');
    }
    const { id, name } = actorOf(interaction);
    const reply = { author: { id, name }, text: verdict.text, at: app.now() };
    if (!(await community.reply(number, interaction.id, reply)))
      throw new UserError('moment.removed', { number });
    app.cards.refresh(community.guild, number);
    return privately(note(textsFor(interaction.locale).replies.kept(number)));
  },
});
