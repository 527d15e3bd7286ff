import type { Community } from '../../data/community/community.ts';
import type { Giver } from '../../data/community/goosebumps.ts';
import type { Goose, LiveMoment } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App, AppContext } from '../app.ts';
import { ontoBoard } from '../board/onto-board.ts';
import { findMoment } from './find-moment.ts';
import { visibleMoments } from './visible-moments.ts';

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
  const outcome = await community.goosebumps.press(number, { id, name }, app.now(), (count) =>
    ontoBoard(community, number, count, app.now()),
  );
  if (outcome === 'own') throw new UserError('goosebump.own');
  return { live: findMoment(community.library.all, number), gooseStands: outcome === 'stands' };
}

/**
 * Takes the person's goosebump back, in whatever ways they gave it. What is theirs they may take back even from a moment
 * that is gone, or that they can no longer see.
 * @throws {UserError} if they gave none, and may not see the moment
 */
export async function takeBackGoosebump(context: AppContext, number: number): Promise<void> {
  const { app, community, actor } = context;
  const wasGiven = await community.goosebumps.takeBack(number, actor.id);
  if (wasGiven) app.cards.refresh(community.guild, number);
  else findMoment(await visibleMoments(context), number);
}

/** A 🪿 was added. There is no private way to answer that it doesn't count, for instance on one's own moment. */
export async function giveGoose(
  app: App,
  community: Community,
  number: number,
  giver: Giver,
  goose: Goose,
): Promise<void> {
  const isOneMore = await community.goosebumps.giveGoose(number, giver, goose, app.now(), (count) =>
    ontoBoard(community, number, count, app.now()),
  );
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
