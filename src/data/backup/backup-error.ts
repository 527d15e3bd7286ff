import { type DiskFault, diskFault } from '../disk-fault.ts';

/**
 * `no-folder`: the folder isn't there; `full`, `read-only`: the disk refuses; `not-a-backup`: it is some other file;
 * `newer`: a later release made it; `cut`: its end is missing; `damaged`: it isn't what was written; `encrypted`: there is no
 * key for it; `other-key`: it needs another one; `unavailable`: anything else, with the cause.
 */
export type BackupFault =
  | DiskFault
  | 'not-a-backup'
  | 'newer'
  | 'cut'
  | 'damaged'
  | 'encrypted'
  | 'other-key';

/** A backup could not be made, or not be read. Facts only; the words are in the operator's texts. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly fault: BackupFault;
  /** The file or folder. */
  readonly where: string;

  constructor(fault: BackupFault, where: string, options?: ErrorOptions) {
    super(`backup.${fault}`, options);
    this.fault = fault;
    this.where = where;
  }
}

/** What went wrong in writing to a folder. Other errors of the bot stay as they are. */
export function writingError(error: unknown, folder: string): unknown {
  const fault = diskFault(error);
  return fault ? new BackupError(fault, folder, { cause: error }) : error;
}
