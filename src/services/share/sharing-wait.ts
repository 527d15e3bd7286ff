import type { Community } from '../../data/community/community.ts';
import { msToWait } from '../../domain/cooldown.ts';
import sharingCooldown, { cooldownOf } from '../../settings/community/sharing-cooldown.ts';

/** How many milliseconds a person has to wait until they can share again, if at all. Removed moments count, too. */
export function sharingWait(community: Community, user: string, now: number): number | undefined {
  const cooldown = cooldownOf(community.setting(sharingCooldown));
  if (!cooldown) return undefined;
  return msToWait(cooldown, community.library.timesShared(user, now - cooldown.withinMs), now);
}
