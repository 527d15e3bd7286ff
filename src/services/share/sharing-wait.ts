import type { Community } from '../../data/community/community.ts';
import { msToWait } from '../../domain/cooldown.ts';
import type { Actor } from '../../domain/moment.ts';
import sharingCooldown, { cooldownOf } from '../../settings/community/cooldown.ts';
import dailyLimit, { dailyCooldown } from '../../settings/community/daily-limit.ts';
import { isExempt } from './is-exempt.ts';

/**
 * How many milliseconds a person has to wait until they can share again, if at all. Removed moments count, too, and those that
 * wait for a moderator. No limit is for those with an exempt role.
 */
export function sharingWait(
  community: Community,
  actor: Pick<Actor, 'id' | 'roles'>,
  now: number,
): number | undefined {
  const limits = [
    cooldownOf(community.setting(sharingCooldown)),
    dailyCooldown(community.setting(dailyLimit)),
  ];
  const waits = limits.flatMap((limit) => {
    const wait = limit && msToWait(limit, timesShared(community, actor.id, now - limit.withinMs), now);
    return wait === undefined ? [] : [wait];
  });
  if (waits.length === 0) return undefined;
  return isExempt(community, actor) ? undefined : Math.max(...waits);
}

/** In milliseconds since 1970. */
function timesShared({ library }: Community, user: string, after: number): readonly number[] {
  return [...library.timesShared(user, after), ...library.reviews.by(user).map(({ sentAt }) => sentAt)];
}
