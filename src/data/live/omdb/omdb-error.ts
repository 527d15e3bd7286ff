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

const FAULTS: Readonly<Record<string, UpdateFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
};

/** From the code of the operating system. */
export function updateError(error: unknown, where: string): UpdateError {
  if (error instanceof UpdateError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new UpdateError(FAULTS[code] ?? 'unavailable', where, { cause: error });
}
