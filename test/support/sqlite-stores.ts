import { createSecretKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { openStore } from '../../src/data/store/open-store.ts';
import { type RecordStore, StoreError, type StoreErrorKind } from '../../src/data/store/record-store.ts';
import { temporaryFolder } from './database-files.ts';

/** A store that is closed after the test. */
export async function openForTest(file: string, key?: KeyObject): Promise<RecordStore> {
  const store = await openStore(`sqlite://${file}`, { key });
  onTestFinished(() => store.close());
  return store;
}

/** A path in a folder of its own; no file is there yet. */
export async function temporaryFile(): Promise<string> {
  return join(await temporaryFolder(), 'moments.sqlite');
}

/** A key of encryption: the same for the same text. */
export function aKey(text: string): KeyObject {
  return createSecretKey(Buffer.alloc(32, text));
}

/** There is nothing more to say about these than what they are. */
const SELF_EXPLANATORY = new Set<StoreErrorKind>([
  'encrypted',
  'other-key',
  'not-encrypted',
  'rekeying',
  'copying',
]);

/** Fails unless the operation fails in that way. Returns its error. */
export async function expectFailure(operation: Promise<unknown>, kind: StoreErrorKind): Promise<StoreError> {
  const failure = await operation.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof StoreError)) throw new Error(`expected a StoreError, got ${String(failure)}`);
  expect(failure.kind).toBe(kind);
  if (!SELF_EXPLANATORY.has(kind)) expect(failure.cause).toBeInstanceOf(Error);
  return failure;
}
