import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/data/store/make-folder.ts';
import { temporaryFolder } from '../../support/database-files.ts';

describe('making a folder', () => {
  it('makes those above it, and leaves what is there', async () => {
    const folder = join(await temporaryFolder(), 'one', 'two', 'three');
    await Promise.all([makeFolder(folder), makeFolder(folder)]);
    await writeFile(join(folder, 'kept'), '');
    await makeFolder(folder);
    expect((await stat(join(folder, 'kept'))).isFile()).toBe(true);
  });

  // /proc is one of Linux.
  it.runIf(process.platform === 'linux')('ends where a folder is there but takes none', async () => {
    await expect(makeFolder('/proc/nope/nope')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('fails where a file has its name, or that of one above', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(file, 'below'))).rejects.toMatchObject({ code: 'EEXIST' });
  });
});
