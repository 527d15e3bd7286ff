import { SimpleShardingStrategy } from 'discord.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];
type DestroyOptions = Parameters<SimpleShardingStrategy['destroy']>[0];

/** What of discord.js's connection of one shard this needs. */
interface Connection {
  destroy(options?: DestroyOptions): Promise<void>;
}

/** What of its socket, which is private. */
interface Socket {
  readonly readyState: number;
  readonly CLOSING: number;
  terminate(): void;
}

/** Milliseconds that Discord has to say that a connection is closed. Where the network is gone, it would take half a minute. */
const CLOSE_MS = 3_000;

/**
 * Runs shards as discord.js does, except that their end is final. discord.js itself begins a shard anew that was waiting for
 * Discord when it was ended, and then waits for ever to hear that the first connection was closed.
 */
export class FinalSharding extends SimpleShardingStrategy {
  readonly #stop: AbortSignal;

  /** @param stop fires before the end. What discord.js ends before that, it begins anew */
  constructor(manager: Manager, stop: AbortSignal) {
    super(manager);
    this.#stop = stop;
  }

  override async connect(): Promise<void> {
    if (!this.#stop.aborted) await super.connect();
  }

  override async destroy(options?: DestroyOptions): Promise<void> {
    // biome-ignore lint/complexity/useLiteralKeys: it is private, and discord.js has no other way to them
    const connections: readonly Connection[] = [...this['shards'].values()];
    if (!this.#stop.aborted) return super.destroy(options);
    for (const connection of connections) endOnce(connection);
    const late = setTimeout(() => connections.forEach(cutOff), CLOSE_MS);
    try {
      await super.destroy(options);
    } finally {
      clearTimeout(late);
    }
  }
}

/** Waits no longer for the other side to close it, too. */
function cutOff(connection: Connection): void {
  const { connection: socket } = connection as { readonly connection?: Socket | null };
  // One that isn't open yet would report an error, which nobody listens to any more.
  if (socket?.readyState === socket?.CLOSING) socket?.terminate();
}

/** Whoever ends it afterwards, to begin it anew, waits for the same end. */
function endOnce(connection: Connection): void {
  const destroy = connection.destroy.bind(connection);
  let ending: Promise<void> | undefined;
  connection.destroy = (options) => {
    ending ??= destroy(options);
    return ending;
  };
}
