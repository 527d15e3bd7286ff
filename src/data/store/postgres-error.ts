import { DatabaseError } from 'pg';
import { StoreError, type StoreErrorKind } from './record-store.ts';

/** By PostgreSQL's codes (appendix A of its manual), or by how those of a whole class begin. */
const KINDS: Readonly<Record<string, StoreErrorKind>> = {
  '08': 'unreachable',
  '28': 'refused',
  '53300': 'unreachable',
  '57P': 'unreachable',
  '3D000': 'refused',
  '25006': 'standby',
  '42501': 'no-rights',
  '53100': 'full',
  '55P03': 'locked',
  '42P10': 'other-table',
};

/** The server ends the connection, doesn't take it, or is no longer the one that may be written to. */
const LOST = /^(?:08...|57P0[1-5]|53300|25006)$/;

/** Two statements were in each other's way; nothing was done, and the same may be asked again. */
const IN_THE_WAY = new Set(['40001', '40P01']);

/** What went wrong, from the codes of the server and of the operating system. */
export function postgresError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = error instanceof DatabaseError ? (error.code ?? '') : '';
  return new StoreError(
    KINDS[code] ?? KINDS[code.slice(0, 3)] ?? KINDS[code.slice(0, 2)] ?? 'unavailable',
    place,
    { cause: error },
  );
}

/** The same for a server that couldn't be connected to. */
export function connectingError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError || error instanceof DatabaseError) return postgresError(error, place);
  return new StoreError('unreachable', place, { cause: error });
}

/** Whether the connection is of no use any more. What was asked last may have been done. */
export function isLost(error: unknown): boolean {
  // All that the server says is one of these; anything else happened on the way.
  return !(error instanceof DatabaseError) || LOST.test(error.code ?? '');
}

export function isInTheWay(error: unknown): boolean {
  return error instanceof DatabaseError && IN_THE_WAY.has(error.code ?? '');
}
