import type { Community } from '../../data/community/community.ts';
import { type Ban, type Blockable, banOn } from '../../domain/block.ts';
import { spanOf } from '../../domain/typed-end.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App, AppContext } from '../app.ts';

/** What keeps a person from it now, if anything does. */
export function banOf(
  app: Pick<App, 'personHash' | 'now'>,
  { guild, library }: Pick<Community, 'guild' | 'library'>,
  user: string,
  what: Blockable,
): Ban | undefined {
  if (library.moderation.blocks.size === 0) return undefined;
  return banOn(library.moderation.blocks.get(app.personHash(guild, user)), what, app.now());
}

const REFUSALS = { share: 'block.share', reply: 'block.reply', report: 'block.report' } as const;

/** @throws {UserError} with the reason, and for how long, if moderators keep this person from it */
export function requireUnblocked(
  { app, community, actor }: Pick<AppContext, 'app' | 'community' | 'actor'>,
  what: Blockable,
): void {
  const ban = banOf(app, community, actor.id, what);
  if (!ban) return;
  const left = spanOf(ban.until === undefined ? undefined : ban.until - app.now());
  throw new UserError(REFUSALS[what], { ...left, reason: ban.reason });
}
