import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operatorTexts } from '../../src/i18n/operator-texts.ts';
import { GUILD } from '../support/builders.ts';
import { temporaryFolder } from '../support/database-files.ts';
import { type Run, runProgram, runScript } from '../support/run-script.ts';
import { openForTest } from '../support/sqlite-stores.ts';

/** The commands in their own processes, with a disk that is really full: one in memory, in a namespace of their own. */

const EARLIER = 'goosebump-moments-20260101T000000Z.backup';

/** Shows at the end what is on that disk. Its arguments: the disk, its size in kB, and what to run. */
const ON_A_DISK = `
disk=$1; mount -t tmpfs -o size="$2"k none "$disk" || exit 99; shift 2
echo 'an earlier one' > "$disk/${EARLIER}"
"$@"; code=$?; echo "left: $(ls -A "$disk" | tr '\\n' ' ')"; exit $code`;

const CAN_MOUNT = spawnSync('unshare', ['-rm', 'true']).status === 0;

interface OnDisk {
  /** The folder where it is. */
  readonly disk: string;
  readonly kilobytes: number;
  /** The bot's database. */
  readonly file: string;
}

const onDisk = (on: OnDisk, script: string, ...args: readonly string[]): Run =>
  runOnDisk(on, process.execPath, resolve('dist', script), ...args);

function runOnDisk({ disk, kilobytes, file }: OnDisk, ...command: readonly string[]): Run {
  return runProgram('unshare', {
    folder: dirname(disk),
    args: ['-rm', 'sh', '-c', ON_A_DISK, 'sh', disk, String(kilobytes), ...command],
    variables: { PATH: process.env.PATH ?? '', DATABASE_URL: `sqlite://${file}` },
  });
}

const RECORDS = 500;

/** A folder with a database of a megabyte, and another one for the disk. */
async function aPlace(): Promise<{ readonly file: string; readonly disk: string }> {
  const folder = await temporaryFolder();
  const file = join(folder, 'moments.sqlite');
  const store = await openForTest(file);
  for (let number = 1; number <= RECORDS; number += 1) {
    const key = `${GUILD}:moment:${String(number).padStart(10, '0')}`;
    await store.set(key, randomBytes(1_500).toString('base64'));
  }
  await store.close();
  const disk = join(folder, 'disk');
  await mkdir(disk);
  return { file, disk };
}

const { backup, restore, store, data } = operatorTexts;

describe.skipIf(!CAN_MOUNT && !process.env.CI)('a full disk', () => {
  it('fails a backup, of which nothing is left; those from before stay', async () => {
    const { file, disk } = await aPlace();
    const small = onDisk({ disk, kilobytes: 600, file }, 'src/backup.js', disk);
    expect(await small.ended, small.printed()).toBe(1);
    expect(small.printed()).toContain(backup.faults.full(disk));
    expect(small.printed()).toContain(`left: ${EARLIER} \n`);
    const large = onDisk({ disk, kilobytes: 5_000, file }, 'src/backup.js', disk);
    expect(await large.ended, large.printed()).toBe(0);
  });

  it('fails a restore, which says so rather than that the backup is damaged, and leaves no half database', async () => {
    const { file, disk } = await aPlace();
    const folder = dirname(file);
    const made = runScript('src/backup.js', {
      folder,
      args: [folder],
      variables: { DATABASE_URL: `sqlite://${file}` },
    });
    expect(await made.ended, made.printed()).toBe(0);
    const [archive = ''] = (await readdir(folder)).filter((name) => name.endsWith('.backup'));
    const there = join(disk, 'moments.sqlite');
    const small = onDisk({ disk, kilobytes: 600, file: there }, 'src/restore.js', join(folder, archive));
    expect(await small.ended, small.printed()).toBe(1);
    expect(small.printed()).toContain(store.full(there));
    expect(small.printed()).toContain(`left: ${EARLIER} moments.sqlite.lock \n`);
    const large = onDisk({ disk, kilobytes: 9_000, file: there }, 'src/restore.js', join(folder, archive));
    expect(await large.ended, large.printed()).toBe(0);
    expect(large.printed()).toContain(restore.done(RECORDS));
  });

  it('fails an export and a copy, which can be made again', async () => {
    const { file, disk } = await aPlace();
    const lines = join(disk, 'moments.ndjson');
    const small = onDisk({ disk, kilobytes: 600, file }, 'src/data-command.js', 'export', lines);
    expect(await small.ended, small.printed()).toBe(1);
    expect(small.printed()).toContain(data.transfer.full(lines));
    expect(small.printed()).toContain(`left: ${EARLIER} \n`);
    const there = join(disk, 'copy.sqlite');
    const copied = onDisk(
      { disk, kilobytes: 600, file },
      'src/data-command.js',
      'copy',
      'DATABASE_URL',
      `sqlite://${there}`,
    );
    expect(await copied.ended, copied.printed()).toBe(1);
    expect(copied.printed()).toContain(store.full(there));
  });

  it('is what the doctor says, whose other looks go on', async () => {
    const { file, disk } = await aPlace();
    const there = join(disk, 'moments.sqlite');
    const fill =
      'cp "$1" "$2"; dd if=/dev/zero of="$2.rest" bs=1k 2>/dev/null; truncate -s -300K "$2.rest"; exec "$3" "$4"';
    const doctor = [process.execPath, resolve('dist/src/doctor.js')];
    const looking = runOnDisk(
      { disk, kilobytes: 4_000, file: there },
      'sh',
      '-c',
      fill,
      'sh',
      file,
      there,
      ...doctor,
    );
    expect(await looking.ended, looking.printed()).toBe(1);
    expect(looking.printed()).toContain(`BAD   ${operatorTexts.doctor.noRoom}`);
    expect(looking.printed()).toContain(operatorTexts.doctor.pictures);
  });
});
