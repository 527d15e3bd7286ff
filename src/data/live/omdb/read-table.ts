import { parse } from 'csv-parse';
import { UpdateError } from './omdb-error.ts';
import { TABLES, type TableName } from './tables.ts';
import { unpack } from './unpack.ts';

/** Bytes that a file may have when it is unpacked: the largest real one has some 100 MB. */
const MAX_UNPACKED = 512 * 1024 * 1024;
/** Bytes of a row: more is a quotation mark that was never closed. */
const MAX_ROW = 64 * 1024;
/** Broken rows that are put up with: so many, or this share of all. More means that the file is something else. */
const MAX_BROKEN = { rows: 100, share: 0.02 } as const;

export type Row<Name extends TableName> = Readonly<Record<keyof (typeof TABLES)[Name], string | undefined>>;

export interface TableFile {
  readonly file: string;
  readonly signal: AbortSignal;
  /** Told how many packed bytes have been read. */
  progress(done: number): void;
  /** @param max bytes when it is unpacked */
  readonly maxBytes?: number;
}

/**
 * Hands on each row of a table. Its columns are found by the header, in any order.
 * @returns how many rows there were, and how many of them were broken and left out
 * @throws {UpdateError} if the file is damaged, too large, lacks a column, or has too many broken rows
 */
export async function readTable<Name extends TableName>(
  name: Name,
  { file, signal, progress, maxBytes = MAX_UNPACKED }: TableFile,
  take: (row: Row<Name>) => void,
): Promise<{ readonly rows: number; readonly broken: number }> {
  const unpacked = unpack(file, maxBytes, progress);
  let broken = 0;
  const parser = parse({
    escape: '\\',
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: MAX_ROW,
    on_skip: () => {
      broken += 1;
    },
  });
  unpacked.on('error', (error) => parser.destroy(error));
  unpacked.pipe(parser);
  let rows = 0;
  try {
    let columns: Columns<Name> | undefined;
    let width = 0;
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      if (columns === undefined) {
        columns = columnsIn(name, cells, file);
        width = cells.length;
        continue;
      }
      rows += 1;
      if (rows % 4096 === 0) signal.throwIfAborted();
      const row = cells.length === width ? rowOf(columns, cells) : undefined;
      if (row === undefined) broken += 1;
      else take(row);
    }
    if (columns === undefined) throw new UpdateError('other-columns', file);
  } catch (error) {
    if (signal.aborted) throw new UpdateError('stopped', file);
    throw error;
  } finally {
    unpacked.destroy();
  }
  if (broken > Math.max(MAX_BROKEN.rows, rows * MAX_BROKEN.share)) throw new UpdateError('broken', file);
  return { rows, broken };
}

type Columns<Name extends TableName> = readonly (readonly [keyof (typeof TABLES)[Name], number])[];

function columnsIn<Name extends TableName>(
  name: Name,
  header: readonly string[],
  file: string,
): Columns<Name> {
  const titles = header.map((title) => title.trim().toLowerCase());
  return Object.entries<readonly string[]>(TABLES[name]).map(([key, names]) => {
    const at = titles.findIndex((title) => names.includes(title));
    if (at === -1) {
      throw new UpdateError('other-columns', file, { cause: new Error(`no column ${names.join(' or ')}`) });
    }
    return [key as keyof (typeof TABLES)[Name], at];
  });
}

/** `undefined` if a cell isn't UTF-8. */
function rowOf<Name extends TableName>(
  columns: Columns<Name>,
  cells: readonly string[],
): Row<Name> | undefined {
  const row: Partial<Record<keyof (typeof TABLES)[Name], string | undefined>> = {};
  for (const [key, at] of columns) {
    const cell = cells[at];
    if (cell?.includes('\uFFFD')) return undefined;
    row[key] = cell === '\\N' || cell === '' ? undefined : cell;
  }
  return row as Row<Name>;
}
