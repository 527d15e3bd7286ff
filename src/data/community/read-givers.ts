import { Goosebump } from '../../domain/moment.ts';
import { geeseOf, goosebumpsOf } from '../store/key-ranges.ts';
import { parseKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { Giver } from './goosebumps.ts';

interface Given {
  readonly giver: Giver;
  readonly at: number;
}

/**
 * Who gave goosebumps to a moment, by the button or by a 🪿: each once, those who gave theirs last first. The library knows
 * only how many there are, because their names would fill it.
 */
export async function readGivers(
  guild: string,
  store: Pick<RecordStore, 'range'>,
  number: number,
): Promise<readonly Giver[]> {
  const given = new Map<string, Given>();
  for (const range of [goosebumpsOf(guild, number), geeseOf(guild, number)]) {
    for await (const row of store.range(...range)) {
      const key = parseKey(row.key);
      if ((key?.kind !== 'goosebump' && key?.kind !== 'goose') || 'unreadable' in row) continue;
      const read = readRecord(key.kind, Goosebump, row.record);
      if (!read.ok) continue;
      const { at, name } = read.value;
      const known = given.get(key.user);
      if (known && known.at <= at) continue;
      given.set(key.user, { giver: { id: key.user, ...(name !== undefined && { name }) }, at });
    }
  }
  return [...given.values()].sort((one, other) => other.at - one.at).map(({ giver }) => giver);
}
