import { defineConfig } from 'vitest/config';
import { findChromium, HOW_TO_GET_CHROMIUM } from './test/browser/chromium.ts';

/** They start a sandbox, or what `npm run build` made as a process of its own. */
const sandboxFiles = [
  'test/{bench,soak/run}.test.ts',
  'test/data/store/sqlite-{store,trouble}.test.ts',
  'test/e2e/**/*.test.ts',
  'test/interactions/{afterwards,choices,lost-answers,outbox,router,router-deferral,select,unknown-interactions}.test.ts',
  'test/sandbox/{*,page/*}.test.ts',
];
const browserFiles = ['test/browser/**/*.test.ts'];

// On a server of continuous integration the absence of a Chromium is a failure, which the tests report themselves.
const browserTestsRun = findChromium() !== undefined || process.env.CI === 'true' || isAskedFor('browser');
if (!browserTestsRun) {
  console.warn(`The browser tests were not run: there is no Chromium here. ${HOW_TO_GET_CHROMIUM}`);
}

const projects = [
  { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...sandboxFiles, ...browserFiles] },
  { name: 'sandbox', include: sandboxFiles },
  ...(browserTestsRun ? [{ name: 'browser', include: browserFiles }] : []),
];

export default defineConfig({
  test: {
    globalSetup: 'test/support/bundled-catalogue.ts',
    projects: projects.map((project, order) => ({
      test: {
        ...project,
        // Files share what their process has loaded: the catalogue, the fonts, Discord's schemas. Vitest ends a process
        // where a file of another project is next, so that the projects run one after the other.
        isolate: false,
        sequence: { groupOrder: order },
        maxWorkers: '100%',
        // Far more than any takes: a busy machine is no failure.
        testTimeout: 60_000,
        hookTimeout: 60_000,
      },
    })),
  },
});

/** Whether the command names the project: `--project browser` or `--project=browser`. */
function isAskedFor(project: string): boolean {
  return process.argv.some(
    (argument, at) =>
      argument === `--project=${project}` || (argument === project && process.argv[at - 1] === '--project'),
  );
}
