/** How the disk refuses: there is no such folder, no room, no right to write there, or anything else. */
export type DiskFault = 'no-folder' | 'full' | 'read-only' | 'unavailable';

const FAULTS: Readonly<Record<string, DiskFault>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
};

/** By the code of the operating system; `undefined` for errors of other kinds. */
export function diskFault(error: unknown): DiskFault | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return undefined;
  return FAULTS[code] ?? 'unavailable';
}
