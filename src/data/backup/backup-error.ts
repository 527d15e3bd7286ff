/**
 * `no-folder`: the folder isn't there; `full`, `read-only`: the disk refuses; `not-a-backup`: it is some other file;
 * `newer`: a later release made it; `cut`: its end is missing; `damaged`: it isn't what was written; `encrypted`: there is no
 * key for it; `other-key`: it needs another one; `unavailable`: anything else, with the cause.
 */
export type BackupFault =
  | 'no-folder'
  | 'full'
  | 'read-only'
  | 'not-a-backup'
  | 'newer'
  | 'cut'
  | 'damaged'
  | 'encrypted'
  | 'other-key'
  | 'unavailable';

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

const FAULTS: Readonly<Record<string, BackupFault>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
};

/** What went wrong in writing to a folder, by the code of the operating system. Other errors of the bot stay as they are. */
export function writingError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isSystem = typeof code === 'string' && /^E[A-Z]+$/.test(code);
  return isSystem ? new BackupError(FAULTS[code] ?? 'unavailable', folder, { cause: error }) : error;
}
