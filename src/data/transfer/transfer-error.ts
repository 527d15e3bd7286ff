import { type DiskFault, diskFault } from '../disk-fault.ts';

/**
 * `exists`: there is such a file already; `not-an-export`: it is some other file; `newer`: a later release wrote it; `cut`: its
 * end is missing; `broken`: a line can't be read; `not-empty`: the database has records; else the disk refuses the file.
 */
export type TransferFault = 'exists' | 'not-an-export' | 'newer' | 'cut' | 'broken' | 'not-empty' | DiskFault;

/** Records could not be exported or imported. Facts only; the words are in the operator's texts. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
  readonly fault: TransferFault;
  readonly where: string;
  /** Of the file, the first being 1. */
  readonly line: number | undefined;

  constructor(fault: TransferFault, where: string, line?: number, options?: ErrorOptions) {
    super(`transfer.${fault}`, options);
    this.fault = fault;
    this.where = where;
    this.line = line;
  }
}

/** What went wrong with a file. Other errors of the bot stay as they are. */
export function fileError(error: unknown, file: string): unknown {
  const fault = diskFault(error);
  return fault ? new TransferError(fault, file, undefined, { cause: error }) : error;
}
