import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** This system's Chromium: from `CHROMIUM_PATH`, or the usual places. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return named ? named : places.find((path) => existsSync(path));
}

export const HOW_TO_GET_CHROMIUM =
  'Install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH, then run: npm run test:browser';

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(`There is no Chromium on this machine. ${HOW_TO_GET_CHROMIUM}`);
  // Only now: the configuration of all tests asks where Chromium is.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    // The last ones keep it from contacting its maker's servers.
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
