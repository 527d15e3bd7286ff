import type { ShareDraft } from '../../domain/draft.ts';
import { defineButton } from '../../flows/define.ts';
import { placeOfCard } from '../../flows/share/place-of-card.ts';
import { form } from '../../interactions/answer.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import { countryOfMoment } from '../../options/own-country.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { sharingWait } from '../../services/share/sharing-wait.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { titleForm } from '../../views/share/title-form.ts';

/** Begins a moment from a digest, with the question which film it is about. */
export default defineButton({
  id: ids.tellIt,
  needs: 'everyone',
  manner: 'form',
  cooldown: ({ app, community, actor }) => sharingWait(community, actor, app.now()),
  async execute({ interaction, ...context }) {
    requireUnblocked(context, 'share');
    const { app, draftKey, texts } = context;
    if (placeOfCard(context, interaction).kind === 'here') {
      requirePermissions(interaction, { writes: true }, texts);
    }
    const draft: ShareDraft = { v: 1, kind: 'share', ...countryOfMoment(undefined, context) };
    const key = draftKey();
    await app.drafts.keep(key, draft);
    return form(titleForm(key.id, '', texts));
  },
});
