import { parseKey } from './keys.ts';
import { type RecordKind, UPGRADES } from './upgrade.ts';

/** They expire within days, and their records have kinds of their own. */
const PASSING: ReadonlySet<string> = new Set(['draft', 'query', 'walk']);

/**
 * The kind of the record under a key of a community: `passing` for what people only began, `unknown` if a later release keeps
 * such a key.
 */
export function kindOfKey(key: string): RecordKind | 'passing' | 'unknown' {
  const kind = parseKey(key)?.kind;
  if (kind === undefined) return 'unknown';
  return !PASSING.has(kind) && Object.hasOwn(UPGRADES, kind) ? (kind as RecordKind) : 'passing';
}
