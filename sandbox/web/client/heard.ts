import type { ShownMessage } from '../../page/protocol.ts';

/** Remembers the newest message of each channel, to tell new messages from changed ones. */
export class Heard {
  readonly #newest = new Map<string, string>();
  #since = '0';

  /** Forgets everything; what was written before now counts as known. */
  begin(now: number): void {
    this.#newest.clear();
    this.#since = idAt(now);
  }

  /** Whether a message is new. Asking makes it known. */
  isNew({ id, channel_id: channelId }: Pick<ShownMessage, 'id' | 'channel_id'>): boolean {
    const isNew = BigInt(id) > BigInt(this.#newest.get(channelId) ?? this.#since);
    if (isNew) this.#newest.set(channelId, id);
    return isNew;
  }
}

/** The smallest id that a message sent now can have: Discord's ids begin with the time. */
export function idAt(milliseconds: number): string {
  return String((BigInt(milliseconds) - 1_420_070_400_000n) << 22n);
}
