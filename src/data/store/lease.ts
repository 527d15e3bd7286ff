import type { Shards } from '../../domain/shards.ts';

/**
 * What a process works on: the communities of some shards, or the whole database, as a tool does that rewrites all of it.
 */
export type Claim = 'all' | Shards;

/** What keeps other processes from that. */
export interface Lease {
  /** Lets in those who work on other shards: whoever is the first with that many shards is alone until then. */
  share(): Promise<void>;
  /** The shards that no process works on now. */
  unheld(): Promise<readonly number[]>;
  /** Whether other processes work on other shards now. */
  hasOthers(): Promise<boolean>;
  /** Takes a turn, numbered from 0, if no other process has it. */
  tryTurn(turn: number): Promise<boolean>;
  /** Gives it back. All turns of a process that ends are free. */
  endTurn(turn: number): Promise<void>;
}

/** The lease of a database that only one process can open at a time. */
export const WHOLE_LEASE: Lease = {
  share: () => Promise.resolve(),
  unheld: () => Promise.resolve([]),
  hasOthers: () => Promise.resolve(false),
  tryTurn: () => Promise.resolve(true),
  endTurn: () => Promise.resolve(),
};
