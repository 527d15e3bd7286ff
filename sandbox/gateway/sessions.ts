import { Stream } from '../world/changes.ts';
import type { Connection } from './connection.ts';
import type { Session } from './session.ts';
import type { ConnectedShards, Shard } from './shard.ts';

/** The sessions of all clients. Those without a connection wait to be resumed. */
export class Sessions {
  readonly #byId = new Map<string, Session>();
  /** Tells of each client that connects or leaves. */
  readonly changes = new Stream<void>();

  get size(): number {
    return this.#byId.size;
  }

  get all(): Iterable<Session> {
    return this.#byId.values();
  }

  get(id: string): Session | undefined {
    return this.#byId.get(id);
  }

  /** @param shard only its sessions, of which there may be several */
  connected(shard?: Shard): Session[] {
    return [...this.#byId.values()].filter(
      (session) => session.connection && (!shard || String(session.shard) === String(shard)),
    );
  }

  of(connection: Connection): Session | undefined {
    return this.connected().find((session) => session.connection === connection);
  }

  /** By the number of shards, the lowest first: there are several while a bot is re-sharded. */
  shards(): ConnectedShards[] {
    const shards = this.connected().map(({ shard }) => shard);
    const counts = [...new Set(shards.map(([, count]) => count))].sort((one, other) => one - other);
    return counts.map((count) => {
      const ids = new Set(shards.filter(([, of]) => of === count).map(([id]) => id));
      return { count, connected: [...ids].sort((one, other) => one - other) };
    });
  }

  add(session: Session): void {
    this.#byId.set(session.id, session);
    this.changes.emit();
  }

  resume(session: Session, connection: Connection): void {
    session.connection = connection;
    this.changes.emit();
  }

  /**
   * Takes the connection off a session, and returns it.
   * @param isOver whether the session can't be resumed any more
   */
  leave(session: Session, { isOver = false } = {}): Connection | undefined {
    const { connection } = session;
    session.connection = undefined;
    if (isOver) this.#byId.delete(session.id);
    this.changes.emit();
    return connection;
  }
}
