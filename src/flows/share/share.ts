import { MAX_PICTURE_BYTES } from '../../data/uploads/uploads.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import { errorText, type Speech } from '../../i18n/texts.ts';
import { type Answer, inPlace, privately, publicly } from '../../interactions/answer.ts';
import type { ButtonUse, FormUse } from '../../interactions/contract.ts';
import { canUpdate } from '../../interactions/outbox.ts';
import type { AppContext } from '../../services/app.ts';
import { type ShareOutcome, shareDraft } from '../../services/share/share.ts';
import type { PictureFault } from '../../services/share/take-picture.ts';
import { lines } from '../../views/kit/blocks.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { momentCard } from '../../views/moment/moment-card.ts';
import { pictureFault, shareLater, storyFaults } from '../../views/share/share-steps.ts';
import { sharedIn, wordStaying } from '../../views/share/shared-in.ts';
import { placeOfCard } from './place-of-card.ts';

/**
 * Shares a draft, and answers with its card or with what has to be fixed.
 * @param interaction the form or button, which only works for the draft's author
 * @param change what the person has just typed or decided
 */
export async function share(
  context: AppContext & { readonly interaction: ButtonUse | FormUse },
  draft: string,
  change: (draft: ShareDraft) => ShareDraft,
): Promise<Answer> {
  const { interaction, texts } = context;
  const tell = canUpdate(interaction) ? inPlace : privately;
  const place = placeOfCard(context, interaction);
  const elsewhere = place.kind === 'elsewhere' ? place.channel : undefined;
  const outcome = await shareDraft(context, context.draftKey(draft), change, elsewhere);
  if (outcome.kind === 'faults') return tell(storyFaults(draft, outcome.faults, texts));
  if (outcome.kind === 'pictureFault')
    return tell(pictureFault(draft, wordFault(outcome.fault, texts), texts));

  if (outcome.kind === 'tooSoon') return tell(shareLater(draft, outcome.waitMs, texts));

  const { app, community } = context;
  const { number } = outcome.moment;
  if (place.kind === 'elsewhere') {
    const { channel } = place;
    if (await app.cards.post(community.guild, number, channel)) {
      const message = community.library.cards(number).find((card) => card.channel === channel)?.message;
      return tell(sharedIn({ number, guild: community.guild, channel, message }, texts));
    }
  }
  const staying =
    place.kind === 'here' ? place.staying : ({ rule: 'refused', channel: place.channel } as const);
  const why = staying && wordStaying(staying, texts);
  if (!canUpdate(interaction)) return card(context, outcome, why);
  // As an answer here, the card would appear as a reply to a message that nobody else can see.
  const isPosted =
    interaction.channelId !== null && (await app.cards.post(community.guild, number, interaction.channelId));
  const done = texts.share[isPosted ? 'done' : 'kept']({ number });
  return inPlace(plainMessage(lines(done, isPosted && why)));
}

function wordFault(fault: PictureFault, texts: Speech): string {
  if (fault === 'picture.tooLarge')
    return texts.errors.picture.tooLarge({ megabytes: MAX_PICTURE_BYTES / 1024 / 1024 });
  return errorText(texts, fault, undefined);
}

function card(
  { app, community, texts, publicTexts }: AppContext,
  { moment, bytes }: Extract<ShareOutcome, { kind: 'shared' }>,
  why: string | undefined,
): Answer {
  const live = community.library.moment(moment.number) ?? { moment, goosebumps: 0, replies: 0 };
  const film = app.films.find(moment.film, community.library);
  return publicly(momentCard({ live, film, picture: bytes && { bytes } }, publicTexts), {
    onSent: (message) => app.cards.keep(community.guild, moment.number, message, live),
    otherwise: plainMessage(texts.share.kept({ number: moment.number })),
    aside: why === undefined ? undefined : privately(plainMessage(why)),
  });
}
