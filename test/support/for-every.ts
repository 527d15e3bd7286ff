import { expect } from 'vitest';

/**
 * Checks all items in a single test, and goes through all of them before it fails. It then lists the failed ones by id,
 * with the reason.
 */
export async function forEvery<T extends { readonly id: string }>(
  all: readonly T[],
  prove: (one: T) => void | Promise<void>,
): Promise<void> {
  expect(all.length).toBeGreaterThan(0);
  const failures: string[] = [];
  for (const one of all) {
    try {
      await prove(one);
    } catch (error) {
      failures.push(`${one.id}: ${error instanceof Error ? error.message : error}`);
    }
  }
  expect(failures).toEqual([]);
}
