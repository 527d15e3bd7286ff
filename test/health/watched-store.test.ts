import { expect, it } from 'vitest';
import { WatchedStore } from '../../src/health/watched-store.ts';
import { MemoryStore } from '../support/memory-store.ts';

/** A store that may come to doubt, as on PostgreSQL. */
class DoubtfulStore extends MemoryStore {
  doubt: () => void = () => undefined;

  override whenInDoubt(tell: () => void): void {
    this.doubt = tell;
  }
}

it('passes on that what was read has to be read anew', () => {
  const store = new DoubtfulStore();
  let told = 0;
  new WatchedStore(store, () => undefined).whenInDoubt(() => {
    told += 1;
  });
  store.doubt();
  expect(told).toBe(1);
});
