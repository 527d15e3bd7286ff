import { keyFor } from '../../src/data/store/keys.ts';
import type { Change } from '../../src/data/store/record-store.ts';
import { GUILD } from './builders.ts';

/** What is committed with a moment that is told because of another one. */
export const becauseOf = (number: number, of: number): Change => ({
  set: keyFor({ guild: GUILD, kind: 'because', number }),
  record: { v: 1, of },
});
