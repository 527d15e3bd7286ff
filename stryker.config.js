/** Mutation tests: Stryker changes the code a little, again and again, and tells which changes no test notices. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts' },
  mutate: ['src/{domain,services,interactions}/**/*.ts'],
  // Stryker rewrites this file with TypeScript's API, which TypeScript 7 no longer has. It skips one that doesn't exist.
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  // A mutant of a constant changes what is computed at import, for which every test would run again.
  ignoreStatic: true,
  reporters: ['clear-text', 'progress', 'html'],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: 'dist/mutation/index.html' },
  tempDirName: 'dist/mutation/sandbox',
};
