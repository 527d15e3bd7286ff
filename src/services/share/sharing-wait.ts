import type { Community } from '../../data/community/community.ts';
import { msToWait } from '../../domain/cooldown.ts';
import type { Actor } from '../../domain/moment.ts';
import sharingCooldown, { cooldownOf } from '../../settings/community/cooldown.ts';
import dailyLimit, { dailyCooldown } from '../../settings/community/daily-limit.ts';
import exemptRoles from '../../settings/community/exempt-roles.ts';

/**
 * How many milliseconds a person has to wait until they can share again, if at all. Removed moments count, too. No limit is
 * for those with an exempt role.
 */
export function sharingWait(
  community: Community,
  { id, roles = [] }: Pick<Actor, 'id' | 'roles'>,
  now: number,
): number | undefined {
  const limits = [
    cooldownOf(community.setting(sharingCooldown)),
    dailyCooldown(community.setting(dailyLimit)),
  ];
  const waits = limits.flatMap((limit) => {
    const wait = limit && msToWait(limit, community.library.timesShared(id, now - limit.withinMs), now);
    return wait === undefined ? [] : [wait];
  });
  if (waits.length === 0) return undefined;
  const exempt = community.setting(exemptRoles);
  return exempt?.some((role) => roles.includes(role)) ? undefined : Math.max(...waits);
}
