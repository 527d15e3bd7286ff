import { inRounds, type Rounds } from '../../tasks/rounds.ts';
import { backupsIn } from './backup-folder.ts';
import { type BackupOptions, makeBackup } from './make-backup.ts';

/** Milliseconds. */
const DAY_MS = 24 * 60 * 60 * 1000;
/** Milliseconds between two looks at the clock: a machine that was asleep is not a day late. */
const LOOK_MS = 10 * 60 * 1000;

interface DailyOptions extends Omit<BackupOptions, 'signal' | 'report'> {
  /** What the log says of a failure. */
  readonly reasonOf: (error: unknown) => object;
  readonly log: { info(facts: object, message: string): void; error(facts: object, message: string): void };
  /** Milliseconds between two looks. */
  readonly every?: number;
}

/** Makes a backup once a day, the first one a day after the latest in the folder. After a failure it waits a day, too. */
export function keepBackups({ log, reasonOf, every = LOOK_MS, ...options }: DailyOptions): Rounds {
  const { folder, now } = options;
  let triedAt = 0;
  return inRounds(every, async (signal) => {
    const began = now().getTime();
    try {
      if (began - triedAt < DAY_MS) return;
      const [latest] = await backupsIn(folder);
      if (latest && Math.abs(began - latest.at.getTime()) < DAY_MS) return;
      triedAt = began;
      const { file, header } = await makeBackup({ ...options, signal });
      log.info({ file, records: header.records, ms: now().getTime() - began }, 'backup made');
    } catch (error) {
      if (signal.aborted) return;
      triedAt = began;
      log.error({ folder, ...reasonOf(error) }, 'backup not made; it is tried again in a day');
    }
  });
}
