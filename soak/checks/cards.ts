import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { text } from '../../sandbox/discord.ts';
import { walk } from '../../sandbox/world/components.ts';
import type { Message } from '../../sandbox/world/model.ts';
import { toMessage } from '../../sandbox/world/present-message.ts';
import type { World } from '../../sandbox/world/world.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { ids } from '../../src/views/kit/custom-ids.ts';
import type { Stored } from './stored.ts';

/** A card as it stands in a channel. */
export interface ShownCard {
  readonly number: number;
  readonly message: Message;
}

/** The number of the moment that a message is the card of. */
export function numberOn({ components }: Pick<APIMessage | Message, 'components'>): number | undefined {
  for (const component of walk(components ?? [])) {
    if (component.type !== ComponentType.Button || !('custom_id' in component)) continue;
    const values = ids.goosebump.parse(component.custom_id);
    if (values?.place === 'card') return values.moment;
  }
  return undefined;
}

/** All cards that everybody sees, in the channels of one guild. */
export function shownCards(world: World, guild: string): readonly ShownCard[] {
  const cards: ShownCard[] = [];
  for (const [channel, messages] of world.messages) {
    if (world.channels.get(channel)?.guildId !== guild) continue;
    for (const message of messages.values()) {
      if (message.authorId !== world.application.id || message.ephemeralTo !== undefined) continue;
      const number = numberOn(message);
      if (number !== undefined) cards.push({ number, message });
    }
  }
  return cards;
}

/** Where the cards in the channels don't agree with the store. */
export function cardFaults(world: World, guild: string, { moments }: Stored): readonly string[] {
  const shown = shownCards(world, guild);
  const faults = shown.flatMap((card) => faultsOf(world, card, moments.get(card.number)));
  const numbers = new Set(shown.map(({ number }) => number));
  for (const [number, { isRemoved }] of moments) {
    if (!isRemoved && !numbers.has(number)) faults.push(`#${number} shows nowhere`);
  }
  return faults;
}

const { card } = textsFor('en-US');

function faultsOf(
  world: World,
  { number, message }: ShownCard,
  moment: Stored['moments'] extends ReadonlyMap<number, infer M> ? M | undefined : never,
): readonly string[] {
  if (!moment) return [`a card of #${number} stands, which was never kept`];
  if (moment.isRemoved) return [`a card of #${number} stands, which was removed`];
  const labels = [...walk(message.components)].flatMap((one) =>
    one.type === ComponentType.Button && 'label' in one ? [one.label] : [],
  );
  const goosebumps = card.goosebumps({ count: moment.givers.size });
  const replies = card.replies({ count: moment.replies });
  const said = (what: string) => `a card of #${number} says ${labels.join(', ')}, and not ${what}`;
  return [
    ...(labels.includes(goosebumps) ? [] : [said(goosebumps)]),
    ...(moment.replies === 0 || labels.includes(replies) ? [] : [said(replies)]),
    ...(text(toMessage(world, message, world.application.id)).includes(moment.text)
      ? []
      : [`a card of #${number} tells another story`]),
    ...(moment.hasPicture === message.attachments.length > 0
      ? []
      : [`a card of #${number} has ${message.attachments.length} pictures`]),
  ];
}
