import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extract } from 'tar';
import { expect, it } from 'vitest';
import { pack } from '../../release/archive.ts';
import { leastGlibc } from '../../release/glibc.ts';
import { sizesOf } from '../../release/sizes.ts';
import { temporaryFolder } from '../support/database-files.ts';

const FILES = ['bot', 'node_modules/a/index.js'];

async function aRelease(place: string): Promise<string> {
  const folder = join(place, 'bot-1.0.0-linux-x64');
  await mkdir(join(folder, 'node_modules/a'), { recursive: true });
  await writeFile(join(folder, 'bot'), '#!/bin/sh\n', { mode: 0o755 });
  await writeFile(join(folder, 'node_modules/a/index.js'), 'x'.repeat(5_000));
  return folder;
}

it('the same files give the same archive, whenever they were made, with a checksum that sha256sum can check', async () => {
  const place = await temporaryFolder();
  const folder = await aRelease(place);
  const file = join(place, 'bot.tar.gz');
  const first = await pack(folder, file, FILES);
  const archive = await readFile(file);
  expect(createHash('sha256').update(archive).digest('hex')).toBe(first);
  expect(await readFile(`${file}.sha256`, 'utf8')).toBe(`${first}  bot.tar.gz\n`);
  await utimes(join(folder, 'bot'), new Date(), new Date('2020-01-01'));
  expect(await pack(folder, file, FILES)).toBe(first);

  const elsewhere = await temporaryFolder();
  await extract({ file, cwd: elsewhere });
  const start = await stat(join(elsewhere, 'bot-1.0.0-linux-x64/bot'));
  expect(start.mode & 0o111).toBe(0o111);
  expect(await readFile(join(elsewhere, 'bot-1.0.0-linux-x64/node_modules/a/index.js'), 'utf8')).toHaveLength(
    5_000,
  );
});

it('sizes are those on a disk, in whole blocks, the largest part first', async () => {
  const folder = await aRelease(await temporaryFolder());
  expect(sizesOf(folder, FILES)).toEqual({
    onDisk: 3 * 4096,
    parts: [
      ['a', 2 * 4096],
      ['the bot', 4096],
    ],
  });
});

it('the glibc that compiled files need is the latest that one of them names', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'one.node'), '\0GLIBC_2.4\0GLIBC_2.34\0GLIBC_2.17\0GLIBC_PRIVATE\0');
  await writeFile(join(folder, 'other.node'), '\0GLIBC_2.9\0GLIBCXX_3.4.29\0');
  await writeFile(join(folder, 'text.js'), 'GLIBC_2.99');
  expect(leastGlibc(folder, ['one.node', 'other.node', 'text.js'])).toBe('2.34');
  expect(leastGlibc(folder, ['text.js'])).toBeUndefined();
});
