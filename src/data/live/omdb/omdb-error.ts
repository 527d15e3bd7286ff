import { diskFault } from '../../disk-fault.ts';

/**
 * Why the films of omdb.org could not be updated. `unreachable`: no answer, or one that ended early each time; `refused`:
 * omdb.org wants to be left alone, or answers with an error; `missing`: it has no such file; `not-a-dump`: something other
 * than bzip2 came, such as a web page; `damaged`: the packed data is incomplete or its checksum wrong; `too-large`: more than
 * is unpacked; `other-columns`: a column is missing; `broken`: too many broken rows; `shrunk`: far fewer films than before;
 * `in-use`: another update runs; `full`, `read-only`: the disk refuses the write; `unavailable`: anything else, with the
 * cause; `stopped`: the process is ending.
 */
export type UpdateFault =
  | 'unreachable'
  | 'refused'
  | 'missing'
  | 'not-a-dump'
  | 'damaged'
  | 'too-large'
  | 'other-columns'
  | 'broken'
  | 'shrunk'
  | 'in-use'
  | 'full'
  | 'read-only'
  | 'unavailable'
  | 'stopped';

/** An update failed; what was there before still works. */
export class UpdateError extends Error {
  readonly fault: UpdateFault;
  /** The address or the file that it is about. */
  readonly where: string;

  constructor(fault: UpdateFault, where: string, options?: ErrorOptions) {
    super(`omdb.${fault}`, options);
    this.name = 'UpdateError';
    this.fault = fault;
    this.where = where;
  }
}

/** What the disk said, if it was that. */
export function updateError(error: unknown, where: string): UpdateError {
  if (error instanceof UpdateError) return error;
  const fault = diskFault(error);
  const isTold = fault === 'full' || fault === 'read-only';
  return new UpdateError(isTold ? fault : 'unavailable', where, { cause: error });
}
