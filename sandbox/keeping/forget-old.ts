import { hasExpired } from '../world/interactions.ts';
import type { Message } from '../world/model.ts';
import { timeOf } from '../world/timing.ts';
import type { World } from '../world/world.ts';

/** Lets go of what nobody can come back to, so that a sandbox can run for days. */
export function forgetOld(world: World): void {
  const messages = [...world.messages.values()].flatMap((all) => [...all.values()]);
  forgetInteractions(world, messages);
  forgetFiles(world, messages);
}

/** An interaction is needed as long as its token works, or a message tells that it came of it. */
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

/** A file is needed as long as a message shows it or its first link works: the bot may keep that in a draft. */
function forgetFiles(world: World, messages: readonly Message[]): void {
  const shown = new Set(messages.flatMap(({ attachments }) => attachments.map(({ id }) => id)));
  for (const { attachment } of world.attachments.files) {
    const age = world.clock() - timeOf(attachment.id);
    if (age > world.deadlines.attachment && !shown.has(attachment.id))
      world.attachments.forget(attachment.id);
  }
}
