import { Edit } from '../../domain/edit.ts';
import type { Moment, Picture } from '../../domain/moment.ts';
import { editsOf, geeseOf, goosebumpsOf, type KeyRange, keyFor, parseKey, repliesOf } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { Change, RecordStore, StoredRecord } from '../store/record-store.ts';

/**
 * The changes that erase a moment with all that belongs to it: goosebumps, replies, what edits replaced, and pictures. Not
 * its removal, nor the records of its cards.
 */
export async function changesThatErase(
  guild: string,
  store: Pick<RecordStore, 'range'>,
  number: number,
  moment: Moment | undefined,
): Promise<readonly Change[]> {
  const ranges: readonly KeyRange[] = [
    goosebumpsOf(guild, number),
    geeseOf(guild, number),
    repliesOf(guild, number),
    editsOf(guild, number),
  ];
  const keys = [keyFor({ guild, kind: 'moment', number })];
  const pictures: (Picture | undefined)[] = [moment?.picture];
  for (const range of ranges) {
    for await (const row of store.range(...range)) {
      keys.push(row.key);
      pictures.push(pictureOf(row));
    }
  }
  const files = pictures.flatMap((picture) =>
    picture ? [keyFor({ guild, kind: 'picture', id: picture.id })] : [],
  );
  return [...new Set([...keys, ...files])].map((key) => ({ delete: key }));
}

/** The picture that a moment had before an edit. */
function pictureOf(row: StoredRecord): Picture | undefined {
  if ('unreadable' in row || parseKey(row.key)?.kind !== 'edit') return undefined;
  const read = readRecord('edit', Edit, row.record);
  return read.ok ? read.value.before.picture : undefined;
}
