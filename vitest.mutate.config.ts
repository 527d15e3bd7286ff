import { defineConfig } from 'vitest/config';

/** The tests that Stryker runs against each mutant: those beside the code that it changes, which take milliseconds. */
export default defineConfig({
  test: { include: ['test/{domain,services,interactions}/**/*.test.ts'], testTimeout: 20_000 },
});
