import type { KeyObject } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { Cipher } from '../store/cipher.ts';
import { isOver, openEnvelope } from '../store/envelope.ts';
import type { Row } from '../store/page-of-rows.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { UnreadableRow } from '../store/unreadable-row.ts';
import { kindsOfToday } from '../store/upgrade.ts';
import { EXPORT_FORMAT, EXPORT_VERSION, isExported } from './export-lines.ts';
import { fileError, TransferError } from './transfer-error.ts';

interface ExportOptions {
  readonly snapshot: Pick<Snapshot, 'page'>;
  readonly key: KeyObject | undefined;
  readonly report: (rows: number) => void;
  readonly signal: AbortSignal;
}

export interface Exported {
  readonly records: number;
  /** The keys of rows that can't be read, and are left out. */
  readonly unreadable: readonly string[];
}

/**
 * Writes every record in the clear, one a line. The file has its name only once it is whole.
 * @throws {TransferError} `exists` if there is a file of that name; what the disk refuses
 */
export async function exportRecords(file: string, options: ExportOptions): Promise<Exported> {
  if (await stat(file).catch(() => undefined)) throw new TransferError('exists', file);
  const draft = `${file}.${process.pid}.part`;
  try {
    // For nobody else to read.
    const handle = await open(draft, 'wx', 0o600);
    const exported = await write(handle, options).finally(() => handle.close());
    await rename(draft, file);
    return exported;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw fileError(error, file);
  }
}

async function write(
  handle: FileHandle,
  { snapshot, key, report, signal }: ExportOptions,
): Promise<Exported> {
  const cipher = key && new Cipher(key);
  const unreadable: string[] = [];
  let records = 0;
  let rows = 0;
  const head = { format: EXPORT_FORMAT, version: EXPORT_VERSION, kinds: kindsOfToday() };
  await handle.appendFile(`${JSON.stringify(head)}\n`);
  for (let after = ''; ; ) {
    signal.throwIfAborted();
    const page = await snapshot.page(after);
    const last = page.at(-1);
    if (last === undefined) break;
    const lines = page.filter(({ key: one }) => isExported(one)).map((row) => lineOf(row, cipher));
    unreadable.push(...lines.flatMap((line) => (typeof line === 'object' ? [line.unreadable] : [])));
    const written = lines.filter((line) => typeof line === 'string');
    await handle.appendFile(written.join(''));
    records += written.length;
    rows += page.length;
    after = last.key;
    report(rows);
  }
  await handle.appendFile(`${JSON.stringify({ records })}\n`);
  await handle.sync();
  return { records, unreadable };
}

/** `undefined` if it has expired. */
function lineOf(
  { key, value }: Row,
  cipher: Cipher | undefined,
): string | { unreadable: string } | undefined {
  try {
    const envelope = openEnvelope(key, value, cipher);
    if (isOver(envelope)) return undefined;
    return `${JSON.stringify({ key, record: envelope.value, expires: envelope.expires })}\n`;
  } catch (error) {
    if (!(error instanceof UnreadableRow)) throw error;
    return { unreadable: key };
  }
}
