import type { KeptPosting } from '../../domain/card.ts';
import { type NewMessage, privately, publicly } from '../../interactions/answer.ts';
import type { ButtonUse } from '../../interactions/contract.ts';
import type { Manner } from '../../interactions/parts.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { newCardFacts } from '../../services/cards/card-facts.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { momentCard } from '../../views/moment/moment-card.ts';
import { noticeBeside } from './notice-beside.ts';
import { recordedCard } from './recorded-card.ts';

/**
 * As an answer to a button, the card would appear as a reply to a message that nobody else can see, so the bot posts it by
 * itself. Where it is not a member, it has no other way.
 */
export const mannerOfPosting = ({ guild }: Pick<ButtonUse, 'guild'>): Manner =>
  guild === null ? 'public' : 'private';

/**
 * Posts the card of a moment where the person acts, with their name, if everybody there may read it.
 * @throws {UserError} as `findMoment`, if some who can see the channel may not read it, if the bot may not post there, and if
 * Discord refuses the card
 */
export async function postHere(
  context: AppContext & { readonly interaction: ButtonUse },
  number: number,
): Promise<NewMessage> {
  const { app, actor, community, interaction, place, readersHere, texts } = context;
  const live = findMoment(await visibleMoments(context), number);
  const { moment } = live;
  if (!readersHere().mayRead(moment.place)) throw new UserError('moment.notHere', { number });
  requirePermissions(interaction, { writes: true, picture: moment.picture !== undefined }, texts);

  const { guild } = community;
  const { channel } = place();
  const by = { id: actor.id, name: actor.name };
  const aside = await noticeBeside(context);
  if (mannerOfPosting(interaction) === 'public') {
    const posting: KeptPosting = { v: 1, number, channel, after: interaction.id, shownBy: by };
    await app.cards.begin(guild, number, channel, posting.after, by);
    const readable = community.library.seenBy(readersHere());
    const facts = await newCardFacts(app, community, { live, readable }, posting);
    return publicly(momentCard(facts, context.publicTexts), {
      ...recordedCard(context, live, posting),
      aside,
    });
  }
  const posted = await app.cards.show(guild, number, channel, { after: interaction.id, by });
  if (posted === 'refused') throw new UserError('moment.notPosted', { number });
  const done = plainMessage(texts.post[posted === 'there' ? 'done' : 'toCome']({ number }));
  return privately(done, { done, aside });
}
