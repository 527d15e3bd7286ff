import { sealEnvelope } from './envelope.ts';
import type { Marked, RecordConnection } from './record-connection.ts';

/** Is there while a database is being filled. Sorts after the keys of all records. */
export const COPY_KEY = '~copy';

export async function isBeingCopied(connection: Marked): Promise<boolean> {
  return (await connection.row(COPY_KEY)) !== undefined;
}

/** From here on no bot starts on it, until all of it is there. */
export async function beginCopy(target: RecordConnection): Promise<void> {
  await target.change([{ key: COPY_KEY, value: sealEnvelope(COPY_KEY, 'true', undefined) }]);
}
