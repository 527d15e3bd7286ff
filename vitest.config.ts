import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { findChromium, HOW_TO_GET_CHROMIUM } from './test/browser/chromium.ts';
import { findPostgres, HOW_TO_GET_POSTGRES } from './test/support/find-postgres.ts';
import { findSystemdAnalyze, HOW_TO_GET_SYSTEMD } from './test/support/find-systemd.ts';
import { OrderOfFiles } from './test/support/order-of-files.ts';
import { OVER_POSTGRES } from './test/support/over-postgres.ts';

/** They start a sandbox, or what `npm run build` made as a process of its own. */
const sandboxFiles = [
  'test/{bench,bench/growth/run,soak/run}.test.ts',
  'test/data/store/{sqlite-store,sqlite-trouble,postgres-store}.test.ts',
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

/** They start a PostgreSQL server. Its absence is treated as that of a Chromium. */
const postgresTestsRun = findPostgres() !== undefined || process.env.CI === 'true' || OVER_POSTGRES;
const postgresFiles = ['test/**/*postgres*.test.ts'];
if (!postgresTestsRun) {
  console.warn(`The tests on PostgreSQL were not run: there is none here. ${HOW_TO_GET_POSTGRES}`);
}
/** It asks a program of systemd. Its absence is treated as that of a Chromium. */
const systemdFiles = ['test/deploy/systemd-unit.test.ts'];
const systemdTestsRun = findSystemdAnalyze() !== undefined || process.env.CI === 'true';
if (!systemdTestsRun) {
  console.warn(`The test of the systemd unit was not run: there is no systemd here. ${HOW_TO_GET_SYSTEMD}`);
}

/** What these scenes are about is a process and its files, not what a database keeps. */
const filesOfProcesses = ['test/e2e/{backup,data-command,doctor,omdb,process,purge,release}.test.ts'];
const left = [...(postgresTestsRun ? [] : postgresFiles), ...(systemdTestsRun ? [] : systemdFiles)];

const projects = OVER_POSTGRES
  ? [
      {
        name: 'sandbox',
        include: ['test/e2e/**/*.test.ts'],
        exclude: filesOfProcesses,
      },
    ]
  : [
      { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...sandboxFiles, ...browserFiles, ...left] },
      { name: 'sandbox', include: sandboxFiles, exclude: left },
      ...(browserTestsRun ? [{ name: 'browser', include: browserFiles }] : []),
    ];

export default defineConfig({
  test: {
    globalSetup: 'test/support/bundled-catalogue.ts',
    sequence: { sequencer: OrderOfFiles },
    // Each project would transform all files again, at each run. The key of a file is its content.
    experimental: { fsModuleCache: true, fsModuleCachePath: 'node_modules/.cache/vitest' },
    projects: projects.map((project) => ({
      test: {
        // Two more than there are cores: many wait, for a process to start, a page, a server or Discord's time to pass.
        maxWorkers: availableParallelism() + 2,
        setupFiles: 'test/support/real-clock.ts',
        ...project,
        // Most of what tests make is soon of no use: with more room for it, a sixth less time goes into collecting it.
        execArgv: ['--max-semi-space-size=64'],
        // Files share what their process has loaded: the catalogue, the fonts, Discord's schemas. Vitest ends a process
        // where a file of another project is next, so that the files of a project come one after the other.
        isolate: false,
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
