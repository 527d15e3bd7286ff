import { text } from '../../sandbox/discord.ts';
import { isThinking } from '../../sandbox/world/messages.ts';
import { toMessage } from '../../sandbox/world/present-message.ts';
import type { World } from '../../sandbox/world/world.ts';
import { numberOn } from './cards.ts';

/**
 * Watches what everybody can read, at every change, so that what stands there only for a moment shows too. In these parts the
 * bot says nothing in public but cards.
 */
export function watchPublic(world: World): { readonly faults: string[]; stop(): void } {
  const faults: string[] = [];
  const stop = world.changes.listen((change) => {
    if (change.type !== 'message-created' && change.type !== 'message-edited') return;
    const { message } = change;
    if (message.authorId !== world.application.id || message.ephemeralTo !== undefined) return;
    if (isThinking(message) || numberOn(message) !== undefined) return;
    faults.push(`everybody can read: ${text(toMessage(world, message, world.application.id))}`);
  });
  return { faults, stop };
}
