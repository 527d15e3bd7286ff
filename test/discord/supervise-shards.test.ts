import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { superviseShards } from '../../src/discord/supervise-shards.ts';
import { allShards } from '../../src/domain/shards.ts';
import { createLog } from '../../src/log.ts';

/** Supervises processes that run the script in place of the bot. */
async function supervise(script: string, count = 1) {
  const folder = await mkdtemp(join(tmpdir(), 'shards-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'bot.mjs');
  await writeFile(file, script);
  const stopping = new AbortController();
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => lines.push(line) });
  const config = { token: 'a.wrong.token', healthPort: undefined };
  const outcome = superviseShards({ file, shards: allShards(count), config, log, stop: stopping.signal });
  return { outcome, stopping, said: () => lines.join('') };
}

describe('the supervisor of shards', () => {
  it('gives up if the first one never comes up, without a word of starting it again', async () => {
    const { outcome, said } = await supervise('process.exit(1);');
    expect(await outcome).toBe('failed');
    expect(said()).toBe('');
  });

  it('doesn’t start the second if the first one never comes up', async () => {
    const { outcome, said } = await supervise(
      "if (process.env.SHARDS.startsWith('1')) process.send('ready'); else process.exit(1);",
      2,
    );
    expect(await outcome).toBe('failed');
    expect(said()).toBe('');
  });

  it('starts the second again, even if it has never come up', async () => {
    const { outcome, stopping, said } = await supervise(
      "if (process.env.SHARDS.startsWith('1')) process.exit(1); process.send('ready'); setInterval(() => {}, 1_000);",
      2,
    );
    await expect.poll(said, { timeout: 5_000 }).toContain('it is started again');
    stopping.abort();
    expect(await outcome).toBe('stopped');
  });

  it('says nothing of one that ends because it is stopped', async () => {
    const { outcome, stopping, said } = await supervise(
      "process.send('ready'); setInterval(() => {}, 1_000);",
    );
    await expect.poll(said, { timeout: 5_000 }).toContain('are ready');
    stopping.abort();
    expect(await outcome).toBe('stopped');
    expect(said()).not.toContain('started again');
  });

  it('starts one again that ended after it had come up', async () => {
    const { outcome, stopping, said } = await supervise(
      "process.send('ready', () => setTimeout(() => process.exit(1), 50));",
    );
    await expect.poll(said, { timeout: 5_000 }).toContain('it is started again');
    stopping.abort();
    expect(await outcome).toBe('stopped');
  });
});
