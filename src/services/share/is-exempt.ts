import type { Community } from '../../data/community/community.ts';
import type { Actor } from '../../domain/moment.ts';
import exemptRoles from '../../settings/community/exempt-roles.ts';

/** Whether somebody has a role that no limit is for. */
export function isExempt(
  community: Pick<Community, 'setting'>,
  { roles = [] }: Pick<Actor, 'roles'>,
): boolean {
  return community.setting(exemptRoles)?.some((role) => roles.includes(role)) ?? false;
}
