import { hasExpired } from '../world/interactions.ts';
import type { Message } from '../world/model.ts';
import { timeOf } from '../world/timing.ts';
import type { World } from '../world/world.ts';

/** Forgets what nobody can use any more, so that a sandbox can run for days. */
export function forgetOld(world: World): void {
  const messages = [...world.messages.values()].flatMap((all) => [...all.values()]);
  forgetInteractions(world, messages);
  forgetFiles(world, messages);
}

/** An interaction is needed while its token works, or while a message refers to it. */
function forgetInteractions(world: World, messages: readonly Message[]): void {
  const told = new Set<string>();
  for (const { interactionId } of messages) {
    let id = interactionId;
    while (id !== undefined) {
      told.add(id);
      id = world.interactions.get(id)?.openedById;
    }
  }
  for (const interaction of world.interactions.values()) {
    if (hasExpired(world, interaction) && !told.has(interaction.id)) {
      world.interactions.delete(interaction.id);
    }
  }
}

/** A file is needed while a message shows it or its first link works: a draft of the bot may hold that link. */
function forgetFiles(world: World, messages: readonly Message[]): void {
  const shown = new Set(messages.flatMap(({ attachments }) => attachments.map(({ id }) => id)));
  for (const { attachment } of world.attachments.files) {
    const age = world.toldTime() - timeOf(attachment.id);
    if (age > world.deadlines.attachment && !shown.has(attachment.id))
      world.attachments.forget(attachment.id);
  }
}
