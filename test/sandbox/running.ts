import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import { warmedUp } from '../support/stage.ts';

export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goosebump-sandbox-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A sandbox that stops with the test. It fails the test if the bot sent something that Discord would refuse. */
export async function runSandbox(
  folder: string,
  options: Partial<SandboxOptions> = {},
): Promise<RunningSandbox> {
  await warmedUp();
  const sandbox = await startSandbox({
    folder,
    port: 0,
    empty: true,
    fresh: false,
    pageFolder: join(folder, 'page'),
    ...options,
  });
  onTestFinished(async () => {
    await sandbox.stop();
    expect(sandbox.discord.violations).toEqual([]);
    expect(sandbox.discord.unknownRequests).toEqual([]);
  });
  return sandbox;
}

export const portOf = ({ url }: RunningSandbox): number => Number(new URL(url).port);
