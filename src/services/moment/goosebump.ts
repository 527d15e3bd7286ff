import type { Community } from '../../data/community/community.ts';
import type { Giver } from '../../data/community/goosebumps.ts';
import type { Goose, LiveMoment } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App, AppContext } from '../app.ts';
import { findMoment } from './find-moment.ts';

/**
 * The button: gives the person's goosebump, or takes back what the button gave.
 * @returns the moment as it is afterwards, and whether a 🪿 of theirs under a card counts on
 * @throws {UserError} if the moment is gone or their own
 */
export async function pressGoosebump(
  { app, community, actor }: AppContext,
  number: number,
): Promise<{ readonly live: LiveMoment; readonly gooseStands: boolean }> {
  const { id, name } = actor;
  const outcome = await community.goosebumps.press(number, { id, name }, app.now());
  if (outcome === 'own') throw new UserError('goosebump.own');
  return { live: findMoment(community.library, number), gooseStands: outcome === 'stands' };
}

/**
 * Takes the person's goosebump back, in whatever ways they gave it.
 * @throws {UserError} if the moment is gone
 */
export async function takeBackGoosebump(
  { app, community, actor }: AppContext,
  number: number,
): Promise<void> {
  findMoment(community.library, number);
  const wasGiven = await community.goosebumps.takeBack(number, actor.id);
  if (wasGiven) app.cards.refresh(community.guild, number);
}

/** A 🪿 was added. There is no private way to answer that it doesn't count, for instance on one's own moment. */
export async function giveGoose(
  app: App,
  community: Community,
  number: number,
  giver: Giver,
  goose: Goose,
): Promise<void> {
  const isOneMore = await community.goosebumps.giveGoose(number, giver, goose, app.now());
  if (isOneMore) app.cards.refresh(community.guild, number);
}

/** A 🪿 was removed. Whose card the bot doesn't know, had none that counted. */
export async function takeGoose(app: App, guild: string, user: string, goose: Goose): Promise<void> {
  const { goosebumps, library } = await app.communities.community(guild);
  const number = library.numberOfCard(goose.card);
  if (number === undefined) return;
  if (await goosebumps.takeGoose(number, user, goose)) app.cards.refresh(guild, number);
}

/** Every 🪿 under a card was removed at once. */
export async function clearGeese(app: App, guild: string, card: string): Promise<void> {
  const { goosebumps, library } = await app.communities.community(guild);
  const number = library.numberOfCard(card);
  if (number === undefined) return;
  if (await goosebumps.clearGeese(number, card)) app.cards.refresh(guild, number);
}
