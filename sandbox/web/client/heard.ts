import type { ShownMessage } from '../../page/protocol.ts';

/** The newest message that was heard of, by channel: tells new messages from those that only changed. */
export class Heard {
  readonly #newest = new Map<string, string>();
  #since = '0';

  /** Forgets all; what was written before this moment counts as heard of. */
  begin(now: number): void {
    this.#newest.clear();
    this.#since = idAt(now);
  }

  /** Whether a message is new. It no longer is, once asked. */
  isNew({ id, channel_id: channelId }: Pick<ShownMessage, 'id' | 'channel_id'>): boolean {
    const isNew = BigInt(id) > BigInt(this.#newest.get(channelId) ?? this.#since);
    if (isNew) this.#newest.set(channelId, id);
    return isNew;
  }
}

/** The smallest id that a message of this moment can have: Discord's ids begin with the time. */
export function idAt(milliseconds: number): string {
  return String((BigInt(milliseconds) - 1_420_070_400_000n) << 22n);
}
