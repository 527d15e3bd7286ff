import type { App } from '../app.ts';

/** A message is gone, and with it the card or reply that it was. The moment itself stays. */
export async function takeDeletion(app: App, guild: string | null, message: string): Promise<void> {
  if (guild !== null) await app.perMessage.add(message, () => forgetMessage(app, guild, message));
}

/** The same, for something that is under way for that message. */
export async function forgetMessage(app: App, guild: string, message: string): Promise<void> {
  const community = await app.communities.community(guild);
  await community.cards.forget(message);
  const number = await community.takeBackReply(message);
  if (number !== undefined) app.cards.refresh(guild, number);
}
