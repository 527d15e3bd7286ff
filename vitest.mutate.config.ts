import { defineConfig } from 'vitest/config';

/** The tests that Stryker runs against each mutant: those of the folders that it changes. All tests would take hours. */
export default defineConfig({
  test: { include: ['test/{domain,services,interactions}/**/*.test.ts'], testTimeout: 20_000 },
});
