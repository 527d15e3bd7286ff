import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { PersonName } from '../../sandbox/community.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { warmedUp } from '../support/stage.ts';
import { launchChromium } from './chromium.ts';

/** `npm run build:page` writes it there. */
export const builtPage = fileURLToPath(new URL('../../dist/page', import.meta.url));

interface WindowOptions extends BrowserContextOptions {
  /** By id. */
  readonly channel?: string;
}

const DESKTOP = { width: 1280, height: 860 };

export interface BrowserStage {
  readonly sandbox: RunningSandbox;
  /** A separate window for a person, in #moments: nothing is shared with other windows. */
  window(person: PersonName, options?: WindowOptions): Promise<Page>;
  /** Closes a window. Its process goes on with the next one, which has nothing of it: a new one takes seconds. */
  leave(page: Page): Promise<void>;
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
  /** Windows without options of their own, and those of them that nobody uses any more. */
  const isReusable = new WeakSet<Page>();
  const left: Page[] = [];

  beforeAll(async () => {
    await warmedUp();
    folder = await mkdtemp(join(tmpdir(), 'goosebump-browser-'));
    sandbox = await startSandbox({ folder, port: 0, empty, fresh: false, pageFolder: builtPage });
    use({
      sandbox,
      async window(
        person,
        { channel = sandbox.discord.channels.moments.id, viewport, colorScheme = 'light', ...options } = {},
      ) {
        const url = `${sandbox.url}?as=${person}&channel=${channel}`;
        const isPlain = Object.keys(options).length === 0;
        const page = (isPlain ? left.pop() : undefined) ?? (await newWindow(url, mishaps, options));
        if (isPlain) isReusable.add(page);
        if (!windows.includes(page)) windows.push(page);
        await page.setViewportSize(viewport ?? DESKTOP);
        await page.emulateMedia({ colorScheme });
        await page.goto(url);
        await page.getByRole('log').waitFor();
        return page;
      },
      async leave(page) {
        if (!isReusable.has(page)) return page.context().close();
        await page.evaluate('localStorage.clear(); sessionStorage.clear()');
        await page.goto('about:blank');
        left.push(page);
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

async function newWindow(url: string, mishaps: string[], options: BrowserContextOptions): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({
    reducedMotion: 'reduce',
    ...options,
  });
  // Far more than anything takes here: what isn't there by then will never come.
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const { host } = new URL(url);
  page.on('pageerror', (error) => mishaps.push(`the page threw: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    const isOwn = asked.host === host || asked.protocol === 'data:' || asked.protocol === 'blob:';
    if (!isOwn) mishaps.push(`the page asked ${request.url()}`);
  });
  return page;
}
