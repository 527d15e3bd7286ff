import { judgeRemoval } from '../../domain/moment.ts';
import { checkText, TEXT_LIMITS } from '../../domain/text.ts';
import { textsFor } from '../../i18n/texts.ts';
import { actorOf } from '../../interactions/actor.ts';
import { privately } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import { numberOption } from '../../options/moment.ts';
import type { App } from '../../services/app.ts';
import { newCardFacts } from '../../services/cards/card-facts.ts';
import { findTypedMoment } from '../../services/moment/find-moment.ts';
import { requireRemovable } from '../../services/removal/require-removable.ts';
import { confirmRemoval } from '../../views/removal/removal.ts';

/** Asks whether the moment shall go, with it in view. The right to remove it is checked here and at the button. */
export default defineCommand<App>({
  name: 'moment remove',
  manner: 'private',
  options: {
    number: numberOption(
      ({ moment }, interaction) => judgeRemoval(moment, actorOf(interaction), undefined) !== 'notYours',
    ),
    reason: { type: 'string', maxLength: TEXT_LIMITS.reason.max },
  },
  async execute(interaction, app) {
    const community = await app.communities.community(interaction.guildId);
    const live = findTypedMoment(community.library, interaction.options.getString('number', true));
    const reason = readReason(interaction.options.getString('reason'));
    requireRemovable(live.moment, actorOf(interaction), reason);

    const key = { guild: interaction.guildId, user: interaction.user.id, id: interaction.id };
    const { number } = live.moment;
    await app.drafts.keep(key, { v: 1, kind: 'removal', number, ...(reason !== undefined && { reason }) });
    const facts = await newCardFacts(app, community, live);
    return privately(confirmRemoval(key.id, reason, facts, textsFor(interaction.locale)));
  },
});

function readReason(typed: string | null): string | undefined {
  if (typed === null) return undefined;
  const verdict = checkText('reason', typed);
  if (verdict.ok) return verdict.text;
  if (verdict.fault.rule === 'tooLong')
    throw new UserError('removal.reasonTooLong', { max: verdict.fault.max });
  throw new UserError('removal.reasonMissing');
}
