import type { Pseudonym } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import { linkTo } from '../../interactions/message-link.ts';
import { container, linkButton, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { plainMessage } from '../kit/plain-message.ts';

/** Why a card stays where its moment was shared, although there is a channel for moments. */
export type Staying =
  | { readonly rule: 'gone' }
  /** The bot may not post there. */
  | { readonly rule: 'forbidden'; readonly channel: string; readonly missing: readonly string[] }
  /** Some who can see the channel can't see where the moment was shared. */
  | { readonly rule: 'wider'; readonly channel: string }
  /** Discord didn't accept the card there. */
  | { readonly rule: 'refused'; readonly channel: string };

interface SharedCard {
  readonly number: number;
  readonly guild: string;
  readonly channel: string;
  /** `undefined` if it isn't known. */
  readonly message: string | undefined;
  readonly pseudonym: Pseudonym | undefined;
}

/** What the author is told when the card went to another channel. */
export function sharedIn(
  { number, guild, channel, message, pseudonym }: SharedCard,
  texts: Speech,
): MessageView {
  const place = { number, channel: mention(channel) };
  const words = pseudonym
    ? texts.share.unnamedIn({ ...place, name: asName(pseudonym.name) })
    : texts.share.doneIn(place);
  const told = text(words);
  if (message === undefined) return { components: [container(BRAND, told)] };
  const see = linkButton(texts.share.see, linkTo(guild, { channel, message }));
  return { components: [container(BRAND, told), row(see)] };
}

/** The same when the card went to where the moment was shared, or if it couldn't be posted there. */
export function wordShared(
  { number, pseudonym }: Pick<SharedCard, 'number' | 'pseudonym'>,
  isPosted: boolean,
  { share }: Speech,
): string {
  if (!pseudonym) return isPosted ? share.done({ number }) : share.kept({ number });
  const name = asName(pseudonym.name);
  return isPosted ? share.unnamed({ number, name }) : share.unnamedKept({ number, name });
}

/** What the author is told where Discord stumbled over the card, so that it comes later. */
export const cardToCome = (
  { number, channel }: Pick<SharedCard, 'number' | 'channel'>,
  texts: Speech,
): MessageView => plainMessage(texts.share.comingIn({ number, channel: mention(channel) }));

export function wordStaying(staying: Staying, { share }: Speech): string {
  if (staying.rule === 'gone') return share.staysGone;
  const channel = mention(staying.channel);
  if (staying.rule === 'forbidden') return share.staysForbidden({ channel, permissions: staying.missing });
  return staying.rule === 'wider' ? share.staysHere({ channel }) : share.staysRefused({ channel });
}

const mention = (channel: string) => `<#${channel}>`;
