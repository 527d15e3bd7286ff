import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readFlags, WrongFlag } from '../../sandbox/terminal/flags.ts';
import { openBrowser } from '../../sandbox/terminal/open-browser.ts';

describe('flags', () => {
  test('without any, the sandbox goes on where it ended, on its usual port', () => {
    const none = { empty: false, fresh: false, open: false, help: false, ownBot: false };
    expect(readFlags([])).toEqual({ ...none, port: 4600, shards: 1 });
  });

  test('each does what it says', () => {
    expect(readFlags(['--empty', '--fresh', '--own-bot', '--open', '--help', '--port', '0'])).toEqual({
      empty: true,
      fresh: true,
      open: true,
      help: true,
      ownBot: true,
      port: 0,
      shards: 1,
    });
    expect(readFlags(['--port=65535']).port).toBe(65_535);
    expect(readFlags(['--shards', '4', '--max-concurrency=2'])).toMatchObject({
      shards: 4,
      maxConcurrency: 2,
    });
  });

  test.each([
    [['--foo'], '--foo'],
    [['-x'], '-x'],
    [['empty'], 'empty'],
    [['--empty=yes'], '--empty'],
    [['--no-empty'], '--no-empty'],
    [['--port'], 'from 0 to 65535'],
    [['--port', '-1'], 'from 0 to 65535'],
    [['--port', '--empty'], 'from 0 to 65535'],
    [['--port='], 'from 0 to 65535, not ""'],
    [['--port', 'x'], 'from 0 to 65535, not "x"'],
    [['--port', '65536'], 'from 0 to 65535, not "65536"'],
    [['--port', '0x10'], 'from 0 to 65535, not "0x10"'],
    [['--port', '1e3'], 'from 0 to 65535, not "1e3"'],
    [['--shards'], '--shards takes a whole number from 1 to 16000.'],
    [['--shards', '0'], '--shards takes a whole number from 1 to 16000, not "0"'],
    [['--shards', '16001'], 'not "16001"'],
    [['--shards', '1.5'], 'not "1.5"'],
    [['--max-concurrency', 'x'], '--max-concurrency takes a whole number from 1 to 16000, not "x"'],
  ])('%j is refused in one line that says what is wrong and what there is', (args, words) => {
    const refused = errorOf(() => readFlags(args));
    expect(refused).toBeInstanceOf(WrongFlag);
    expect(refused.message).toContain(words);
    expect(refused.message).toContain(
      'The flags are: --empty, --fresh, --port <number>, --shards <number>, --max-concurrency <number>, --own-bot, --open, --help.',
    );
    expect(refused.message).not.toContain('\n');
  });
});

describe('--open', () => {
  test('hands the address to what the system opens browsers with', async () => {
    const folder = await systemWith('printf %s "$1" > "$(dirname "$0")/opened"');
    expect(await openBrowser('http://127.0.0.1:4600/', 'linux')).toBe(true);
    expect(await readFile(join(folder, 'opened'), 'utf8')).toBe('http://127.0.0.1:4600/');
  });

  test('says so where that fails, or is not there', async () => {
    await systemWith('exit 3');
    expect(await openBrowser('http://127.0.0.1:4600/', 'linux')).toBe(false);
    vi.stubEnv('PATH', '/nowhere');
    expect(await openBrowser('http://127.0.0.1:4600/', 'linux')).toBe(false);
  });
});

/** A system with this script as `xdg-open`. */
async function systemWith(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goosebump-opener-'));
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });
  await writeFile(join(folder, 'xdg-open'), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'xdg-open'), 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
  return folder;
}

function errorOf(task: () => unknown): Error {
  try {
    task();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was refused');
}
