import type { KeyObject } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { linesIn } from '../backup/lines-in.ts';
import type { ChangedRow } from '../store/change-view.ts';
import { Cipher } from '../store/cipher.ts';
import { markRow } from '../store/encryption.ts';
import { sealEnvelope } from '../store/envelope.ts';
import { PERSON_SECRET_KEY } from '../store/keys.ts';
import { type Rebuilding, type Rebuilt, rebuildDatabase } from '../store/rebuild.ts';
import { openSnapshot, type Snapshot } from '../store/snapshot.ts';
import { isOfLaterKinds } from '../store/upgrade.ts';
import { EXPORT_VERSION, ExportEnd, ExportedRecord, ExportHead, isExported } from './export-lines.ts';
import { fileError, TransferError } from './transfer-error.ts';

/** Records that are written at once. */
const BATCH_ROWS = 250;

interface ImportOptions {
  /** Of the database. */
  readonly url: string;
  readonly key: KeyObject | undefined;
  readonly now: () => Date;
  /** Is told how many records are there, and how much of the file that was, from 0 to 1. */
  readonly report: (records: number, part: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Makes a database of an exported file, where there are no records yet: of all of it, or nothing is changed.
 * @throws {TransferError} if the file isn't whole or can't be read, or the database has records
 */
export async function importRecords(file: string, options: ImportOptions): Promise<Rebuilt> {
  const { url, key, now } = options;
  const fill: Rebuilding['fill'] = async (put) => {
    const cipher = key && new Cipher(key);
    let batch: ChangedRow[] = cipher ? [markRow(cipher)] : [];
    let done = 0;
    const { size } = await stat(file).catch((error: unknown) => {
      throw fileError(error, file);
    });
    const stream = createReadStream(file);
    for await (const { key: of, record, expires } of recordsIn(stream, file)) {
      options.signal.throwIfAborted();
      batch.push({ key: of, value: sealEnvelope(of, JSON.stringify(record), expires, cipher) });
      if (batch.length < BATCH_ROWS) continue;
      await put(batch);
      done += batch.length;
      options.report(done, stream.bytesRead / size);
      batch = [];
    }
    await put(batch);
  };
  const refuse = async (place: string) => {
    const snapshot = await openSnapshot(url, key);
    const hasRecords = await hasExported(snapshot).finally(() => snapshot.close());
    if (hasRecords) throw new TransferError('not-empty', place);
  };
  return rebuildDatabase(url, { fill, refuse, now });
}

async function* linesOf(stream: ReadStream, file: string): AsyncGenerator<string> {
  try {
    yield* linesIn(stream);
  } catch (error) {
    throw fileError(error, file);
  }
}

async function* recordsIn(
  stream: ReadStream,
  file: string,
): AsyncGenerator<ReturnType<typeof ExportedRecord.parse>> {
  let line = 0;
  let records = 0;
  let isOver = false;
  let last = '';
  for await (const text of linesOf(stream, file)) {
    line += 1;
    const json = parse(text);
    if (line === 1) {
      requireHead(json, file);
      continue;
    }
    const end = ExportEnd.safeParse(json);
    const row = ExportedRecord.safeParse(json);
    if (isOver) throw new TransferError('broken', file, line);
    if (row.success && isExported(row.data.key) && row.data.key > last) {
      records += 1;
      last = row.data.key;
      yield row.data;
    } else if (end.success && end.data.records === records) isOver = true;
    else throw new TransferError('broken', file, line);
  }
  if (line === 0) throw new TransferError('not-an-export', file);
  if (!isOver) throw new TransferError('cut', file);
}

function requireHead(json: unknown, file: string): void {
  const head = ExportHead.safeParse(json);
  if (!head.success) throw new TransferError('not-an-export', file);
  const { version, kinds } = head.data;
  if (version > EXPORT_VERSION || isOfLaterKinds(kinds)) throw new TransferError('newer', file);
}

/** A bot that ran once has made its secret; that is no record of anybody's. */
async function hasExported(snapshot: Snapshot): Promise<boolean> {
  for (let after = ''; ; ) {
    const page = await snapshot.page(after);
    const last = page.at(-1);
    if (last === undefined) return false;
    if (page.some(({ key }) => key !== PERSON_SECRET_KEY && isExported(key))) return true;
    after = last.key;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
