import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { PersonName } from '../../sandbox/community.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { launchChromium } from './chromium.ts';

/** `npm run build:page` puts it there. */
export const builtPage = fileURLToPath(new URL('../../dist/page', import.meta.url));

interface WindowOptions extends BrowserContextOptions {
  /** By id. */
  readonly channel?: string;
}

export interface BrowserStage {
  readonly sandbox: RunningSandbox;
  /** A window of its own for a person, in #moments: nothing is shared with the other windows. */
  window(person: PersonName, options?: WindowOptions): Promise<Page>;
}

/** A sandbox and a browser for a file of tests. Fails where a page threw, or asked anything of another machine. */
export function onBrowserStage(use: (stage: BrowserStage) => void, { empty = true } = {}): void {
  let browser: Browser;
  let sandbox: RunningSandbox;
  let folder: string;
  const mishaps: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goosebump-browser-'));
    browser = await launchChromium();
    sandbox = await startSandbox({ folder, port: 0, empty, fresh: false, pageFolder: builtPage });
    use({
      sandbox,
      window: (person, { channel = sandbox.discord.channels.moments.id, ...options } = {}) =>
        openWindow(browser, `${sandbox.url}?as=${person}&channel=${channel}`, mishaps, options),
    });
  });

  afterAll(async () => {
    await browser?.close();
    await sandbox?.stop();
    await rm(folder, { recursive: true, force: true });
    expect(mishaps).toEqual([]);
    expect(sandbox.discord.violations).toEqual([]);
    expect(sandbox.discord.unknownRequests).toEqual([]);
  });
}

async function openWindow(
  browser: Browser,
  url: string,
  mishaps: string[],
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    reducedMotion: 'reduce',
    ...options,
  });
  // Far more than anything takes here: what is not there by then will not come.
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
