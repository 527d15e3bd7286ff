import { type Ban, BLOCKABLE, type Block, type Blockable, inForce } from '../../domain/block.ts';
import type { Person } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { deedOf } from '../audit/log-deed.ts';

/** What a moderator chooses: one thing, or everything. */
export const WHAT = [...BLOCKABLE, 'all'] as const;

export const blockablesOf = (what: (typeof WHAT)[number] = 'all'): readonly Blockable[] =>
  what === 'all' ? BLOCKABLE : [what];

/** Keeps a person from something. */
export async function blockPerson(
  context: AppContext,
  whom: Person,
  what: readonly Blockable[],
  { reason, until }: Pick<Ban, 'reason' | 'until'>,
): Promise<void> {
  const { app, community, actor } = context;
  const by = { id: actor.id, name: actor.name };
  const ban: Ban = { reason, by, at: app.now(), ...(until !== undefined && { until }) };
  const detail = { what: [...what], ...(until !== undefined && { until }) };
  await community.blocks.put(app.personHash(community.guild, whom.id), whom, { what, ban }, [
    deedOf(context, { deed: 'blocked', whom, reason, detail }),
  ]);
}

/**
 * Lets a person do it again.
 * @param person the hash of their id
 * @returns what they may do again
 * @throws {UserError} if nobody kept them from it
 */
export async function unblockPerson(
  context: AppContext,
  person: string,
  what: readonly Blockable[],
): Promise<readonly Blockable[]> {
  const { app, community } = context;
  const whom = community.library.moderation.blocks.get(person)?.whom ?? { hash: person };
  const ended = await community.blocks.end(person, what, app.now(), (over) => [
    deedOf(context, { deed: 'unblocked', whom, detail: { what: [...over] } }),
  ]);
  if (ended.length === 0) throw new UserError('block.notBlocked');
  return ended;
}

/** Somebody who is blocked now, by the hash of their id. */
interface Blocked {
  readonly person: string;
  readonly block: Block;
}

/** Everybody who is blocked now; those who were blocked last come first. */
export function blockedPeople({ app, community }: AppContext): readonly Blocked[] {
  const now = app.now();
  const blocked = [...community.library.moderation.blocks].flatMap(([person, kept]) => {
    const block = inForce(kept, now);
    return block ? [{ person, block }] : [];
  });
  return blocked.sort((one, other) => lastOf(other.block) - lastOf(one.block));
}

const lastOf = ({ bans }: Block): number => Math.max(...Object.values(bans).map(({ at }) => at));
