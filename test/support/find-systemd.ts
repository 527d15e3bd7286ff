import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const HOW_TO_GET_SYSTEMD = 'Install systemd; it does not have to run.';

/** The program that checks units, if this machine has it. */
export function findSystemdAnalyze(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'systemd-analyze'))
    .find((path) => existsSync(path));
}
