import { Edit } from '../../domain/edit.ts';
import type { Moment } from '../../domain/moment.ts';
import { allOfMoment, editsOf } from '../store/key-ranges.ts';
import { keyFor } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { Change, RecordStore } from '../store/record-store.ts';

/**
 * What deletes a moment for good, with everything that belongs to it: goosebumps, replies, reports, earlier versions and pictures. Its
 * cards are still to be taken down, and its removal says that the number was used.
 */
export async function endOfMoment(
  store: Pick<RecordStore, 'range'>,
  guild: string,
  { number, picture }: Pick<Moment, 'number' | 'picture'>,
): Promise<readonly Change[]> {
  const keys = [keyFor({ guild, kind: 'moment', number })];
  const pictures = new Set(picture ? [picture.id] : []);
  for (const kind of ['goosebump', 'goose', 'reply', 'report'] as const) {
    for await (const { key } of store.range(...allOfMoment(guild, kind, number))) keys.push(key);
  }
  for await (const row of store.range(...editsOf(guild, number))) {
    keys.push(row.key);
    const read = 'record' in row ? readRecord('edit', Edit, row.record) : undefined;
    if (read?.ok && read.value.before.picture) pictures.add(read.value.before.picture.id);
  }
  for (const kind of ['verdict', 'quiet', 'board'] as const) keys.push(keyFor({ guild, kind, number }));
  for (const id of pictures) keys.push(keyFor({ guild, kind: 'picture', id }));
  return keys.map((key) => ({ delete: key }));
}
