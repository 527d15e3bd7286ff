import { StoreError } from './record-store.ts';
import { UnreadableRow } from './unreadable-row.ts';

/** For what can do without a record if its row is damaged. Any other failure of the store stays one. */
export const insteadOfUnreadable =
  <T>(value: T) =>
  (error: unknown): T => {
    if (error instanceof StoreError && error.cause instanceof UnreadableRow) return value;
    throw error;
  };
