import { defineConfig } from 'vitest/config';
import { findChromium, HOW_TO_GET_CHROMIUM } from './test/browser/chromium.ts';

const browserTestsAreAsked = process.argv.some((argument) => argument.includes('browser'));
// On a server of continuous integration their absence is a failure, which they report themselves.
const browserTestsRun = findChromium() !== undefined || browserTestsAreAsked || process.env.CI === 'true';
if (!browserTestsRun) {
  console.warn(`The browser tests were not run: there is no Chromium here. ${HOW_TO_GET_CHROMIUM}`);
}

const bot = {
  name: 'bot',
  include: ['test/**/*.test.ts'],
  exclude: ['test/browser/**'],
  testTimeout: 20_000,
  hookTimeout: 20_000,
};

const browser = {
  name: 'browser',
  include: ['test/browser/**/*.test.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // One browser at a time, and after all else: it takes what the machine has.
  fileParallelism: false,
  sequence: { groupOrder: 1 },
};

export default defineConfig({
  test: {
    projects: [bot, ...(browserTestsRun ? [browser] : [])].map((test) => ({ test })),
  },
});
