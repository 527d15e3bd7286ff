import { MAX_PICTURE_BYTES } from '../../data/uploads/clean-picture.ts';
import { MAX_PIXELS } from '../../data/uploads/formats/picture-bytes.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import type { LiveMoment, Moment } from '../../domain/moment.ts';
import { errorText, type Speech } from '../../i18n/texts.ts';
import {
  type Answer,
  inPlace,
  type MessageView,
  type NewMessage,
  privately,
  publicly,
} from '../../interactions/answer.ts';
import { audienceOf } from '../../interactions/audience.ts';
import type { ButtonUse, FormUse } from '../../interactions/contract.ts';
import type { App, AppContext } from '../../services/app.ts';
import { linksOf } from '../../services/moment/chain.ts';
import { type ShareOutcome, shareDraft } from '../../services/share/share.ts';
import type { PictureFault } from '../../services/share/take-picture.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { momentCard } from '../../views/moment/moment-card.ts';
import { nearMoments } from '../../views/share/near-moments.ts';
import { nameNeeded, pictureFault, shareLater, storyFaults } from '../../views/share/share-steps.ts';
import { cardToCome, sharedIn, wordShared, wordStaying } from '../../views/share/shared-in.ts';
import { noticeBeside } from '../moment/notice-beside.ts';
import { turnsMessage } from '../opening.ts';
import { unlessShared } from './already-shared.ts';
import { mayHideName } from './may-hide-name.ts';
import { type PlaceOfCard, placeOfCard } from './place-of-card.ts';

type SharingContext = AppContext & { readonly interaction: ButtonUse | FormUse };

interface Step {
  /** The story, if the person has just typed it. */
  readonly typed?: string;
  /** The card is posted in the channel, even if it could be the answer. */
  readonly byChannel?: boolean;
}

/**
 * Shares a draft, and answers with its card or with what has to be fixed.
 * @param interaction the form or button, which only works for the draft's author
 * @param change what the person has just typed or decided
 */
export function share(
  context: SharingContext,
  draft: string,
  change: (draft: ShareDraft) => ShareDraft,
  { typed, byChannel = false }: Step = {},
): Promise<Answer> {
  return unlessShared(context, () => shareNow(context, draft, change, byChannel), typed);
}

async function shareNow(
  context: SharingContext,
  draft: string,
  change: (draft: ShareDraft) => ShareDraft,
  byChannel: boolean,
): Promise<Answer> {
  const { interaction, texts } = context;
  const tell = turnsMessage(interaction) ? inPlace : privately;
  const place = placeOfCard(context, interaction);
  const elsewhere = place.kind === 'elsewhere' ? place.channel : undefined;
  const alone: AppContext['audience'] = (places) => audienceOf(interaction, 'private', places);
  const way = { channel: elsewhere, alone, mayHideName: mayHideName(context) };
  const outcome = await shareDraft(context, context.draftKey(draft), change, way);
  if (outcome.kind === 'faults') return tell(storyFaults(draft, outcome.faults, texts));
  if (outcome.kind === 'pictureFault')
    return tell(pictureFault(draft, wordFault(outcome.fault, texts), texts));
  if (outcome.kind === 'tooSoon') return tell(shareLater(draft, outcome.waitMs, texts));
  if (outcome.kind === 'nameNeeded') return tell(nameNeeded(draft, texts));
  if (outcome.kind === 'near') return tell(nearMoments(draft, withFilms(context, outcome.near), texts));

  if (outcome.kind === 'waiting') {
    const waits = plainMessage(texts.review.waits);
    return tell(waits, { done: waits });
  }
  const { number } = outcome.moment;
  const unlinked = wordUnlinked(outcome.unlinked, texts);
  if (elsewhere !== undefined) {
    const told = await postElsewhere(context, outcome.moment, elsewhere);
    if (told) return tell(told, { done: told, aside: unlinked });
    // Refused there, it goes here.
    await context.app.cards.begin(context.community.guild, number, context.place().channel, interaction.id);
  }
  const aside = joined(unlinked, joined(whyStaying(place, texts), await noticeBeside(context)));
  // As an answer to a button, the card appears as a reply to a message that nobody else can see. Where the bot is not a
  // member, it has no other way.
  const mayAnswer = !turnsMessage(interaction) && !byChannel;
  if (mayAnswer || interaction.guild === null) return card(context, outcome, aside);
  const view = await postCard(context, outcome.moment);
  return tell(view, { done: view, aside });
}

const withFilms = ({ app, community }: SharingContext, moments: readonly LiveMoment[]) =>
  moments.map((live) => ({ live, film: app.films.find(live.moment.film, community.library) }));

/** Posts the card in the channel for moments. Returns what its author is told; `undefined` if Discord refuses it there. */
async function postElsewhere(
  { app, community, texts }: SharingContext,
  { number, pseudonym }: Moment,
  channel: string,
): Promise<MessageView | undefined> {
  const { guild, library } = community;
  const arrived = startOfCard(app, guild, number);
  try {
    const posted = await app.cards.post(guild, number, channel);
    if (posted === 'refused') return undefined;
    // A card here would be a second one.
    if (posted === 'pending') return cardToCome({ number, channel }, texts);
    const message = library.cards(number).find((one) => one.channel === channel)?.message;
    return sharedIn({ number, guild, channel, message, pseudonym }, texts);
  } finally {
    arrived();
  }
}

/** Why the card stays where it was shared, if there is another channel for moments. */
function whyStaying(place: PlaceOfCard, texts: Speech): NewMessage | undefined {
  const staying =
    place.kind === 'here' ? place.staying : ({ rule: 'refused', channel: place.channel } as const);
  return staying && privately(plainMessage(wordStaying(staying, texts)));
}

/** That the moment because of which it was told is gone. */
const wordUnlinked = (number: number | undefined, { because }: Speech): NewMessage | undefined =>
  number === undefined ? undefined : privately(plainMessage(because.left({ number })));

/** One message for both. */
function joined(one: NewMessage | undefined, other: NewMessage | undefined): NewMessage | undefined {
  if (!one || !other) return one ?? other;
  return { ...other, view: { components: [...one.view.components, ...other.view.components] } };
}

/** Posts the card in the channel, outside the answer. Returns what its author is told. */
async function postCard(
  { app, community, texts, interaction: { channelId } }: SharingContext,
  { number, pseudonym }: Moment,
): Promise<MessageView> {
  const arrived = startOfCard(app, community.guild, number);
  try {
    const posted = channelId !== null && (await app.cards.post(community.guild, number, channelId));
    return plainMessage(wordShared({ number, pseudonym }, posted === 'there', texts));
  } finally {
    arrived();
  }
}

/** Notes that the moment needs no other card now. Returns how to end that. */
function startOfCard({ arriving }: App, guild: string, number: number): () => void {
  const key = `${guild}:${number}`;
  arriving.add(key);
  return () => void arriving.delete(key);
}

function wordFault(fault: PictureFault, texts: Speech): string {
  if (fault === 'picture.tooLarge')
    return texts.errors.picture.tooLarge({ megabytes: MAX_PICTURE_BYTES / 1024 / 1024 });
  if (fault === 'picture.tooManyPixels')
    return texts.errors.picture.tooManyPixels({ megapixels: MAX_PIXELS / 1_000_000 });
  return errorText(texts, fault, undefined);
}

function card(
  context: SharingContext,
  { moment, bytes }: Extract<ShareOutcome, { kind: 'shared' }>,
  aside: NewMessage | undefined,
): Answer {
  const { app, community, texts, publicTexts, readersHere } = context;
  const { number } = moment;
  const live = community.library.moment(moment.number) ?? { moment, goosebumps: 0, replies: 0 };
  const film = app.films.find(moment.film, community.library);
  const { library } = community;
  const links = linksOf(library.chain, library.seenBy(readersHere()), number);
  const arrived = startOfCard(app, community.guild, number);
  return publicly(momentCard({ live, film, links, picture: bytes && { bytes } }, publicTexts), {
    done: plainMessage(texts.share.kept({ number })),
    onSent: (message) => app.cards.keep(community.guild, number, message, live).finally(arrived),
    // If Discord may have taken the card, another one would stand beside it.
    onLost: async (isKnown) => {
      arrived();
      if (isKnown) return postCard(context, moment);
      await app.cards.lost(community.guild, number);
      return undefined;
    },
    aside,
  });
}
