import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { PersonName } from '../../sandbox/community.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { launchChromium } from './chromium.ts';

/** `npm run build:page` writes it there. */
export const builtPage = fileURLToPath(new URL('../../dist/page', import.meta.url));

interface WindowOptions extends BrowserContextOptions {
  /** By id. */
  readonly channel?: string;
}

export interface BrowserStage {
  readonly sandbox: RunningSandbox;
  /** A separate window for a person, in #moments: nothing is shared with other windows. */
  window(person: PersonName, options?: WindowOptions): Promise<Page>;
}

let browser: Promise<Browser> | undefined;

/** One for all test files in a process. Playwright ends it with the process. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

/**
 * A sandbox for one test file, and windows in the shared browser. Fails if a page threw, or made a request to another
 * machine.
 */
export function onBrowserStage(use: (stage: BrowserStage) => void, { empty = true } = {}): void {
  let sandbox: RunningSandbox;
  let folder: string;
  const mishaps: string[] = [];
  const windows: Page[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goosebump-browser-'));
    sandbox = await startSandbox({ folder, port: 0, empty, fresh: false, pageFolder: builtPage });
    use({
      sandbox,
      async window(person, { channel = sandbox.discord.channels.moments.id, ...options } = {}) {
        const page = await openWindow(`${sandbox.url}?as=${person}&channel=${channel}`, mishaps, options);
        windows.push(page);
        return page;
      },
    });
  });

  afterAll(async () => {
    await Promise.all(windows.map((page) => page.context().close()));
    await sandbox?.stop();
    await rm(folder, { recursive: true, force: true });
    expect(mishaps).toEqual([]);
    expect(sandbox.discord.violations).toEqual([]);
    expect(sandbox.discord.unknownRequests).toEqual([]);
  });
}

async function openWindow(url: string, mishaps: string[], options: BrowserContextOptions): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({
    viewport: { width: 1280, height: 860 },
    reducedMotion: 'reduce',
    ...options,
  });
  // Far more than anything takes here: what isn't there by then will never come.
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const { host } = new URL(url);
  page.on('pageerror', (error) => mishaps.push(`the page threw: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    const isOwn = asked.host === host || asked.protocol === 'data:' || asked.protocol === 'blob:';
    if (!isOwn) mishaps.push(`the page asked ${request.url()}`);
  });
  await page.goto(url);
  await page.getByRole('log').waitFor();
  return page;
}
