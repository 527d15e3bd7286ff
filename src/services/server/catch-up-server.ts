import type { App } from '../app.ts';

/**
 * What was left over in a server while it was out of reach, or the bot no member there: messages to bring right, letters and a
 * digest to send. What fails doesn't keep the rest waiting.
 */
export async function catchUpServer(app: App, guild: string): Promise<void> {
  const { cards, reportCards, reviewNotices, digests, digestClock, talks, letters } = app;
  const parts = [cards, reportCards, reviewNotices, digests, talks];
  // What the bot may do there may have changed unheard.
  for (const part of parts) part.tryAgain(guild);
  await Promise.all([...parts, letters].map((part) => part.catchUp(guild)));
  await digestClock.plan(guild);
}
