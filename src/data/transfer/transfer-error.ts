/**
 * `exists`: there is such a file already; `not-an-export`: it is some other file; `newer`: a later release wrote it; `cut`: its
 * end is missing; `broken`: a line can't be read; `not-empty`: the database has records.
 */
export type TransferFault = 'exists' | 'not-an-export' | 'newer' | 'cut' | 'broken' | 'not-empty';

/** Records could not be exported or imported. Facts only; the words are in the operator's texts. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
  readonly fault: TransferFault;
  readonly where: string;
  /** Of the file, the first being 1. */
  readonly line: number | undefined;

  constructor(fault: TransferFault, where: string, line?: number) {
    super(`transfer.${fault}`);
    this.fault = fault;
    this.where = where;
    this.line = line;
  }
}
