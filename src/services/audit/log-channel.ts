import type { Communities } from '../../data/community/communities.ts';
import type { Community } from '../../data/community/community.ts';
import { DEEDS, type KeptAuditEntry } from '../../domain/audit.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { ChannelMessages } from '../../interactions/channel-messages.ts';
import logChannel from '../../settings/community/log-channel.ts';
import { Drain } from '../../tasks/drain.ts';
import { KeyedQueue } from '../../tasks/queue.ts';

interface LogChannelOptions {
  readonly communities: Pick<Communities, 'community'>;
  readonly messages: Pick<ChannelMessages, 'post'>;
  /** Whether the bot is a member of the server. Elsewhere Discord refuses all that isn't an answer. */
  readonly isMember: (guild: string) => boolean;
  /** Words an entry in the language of the community. */
  readonly draw: (entry: KeptAuditEntry, community: Community) => MessageView;
  readonly log: { warn(facts: object, message: string): void };
}

/** Milliseconds for lines under way when the bot stops. */
const STOP_TIMEOUT_MS = 2_000;

/** Writes a line into the log channel of a community for each entry of its log. A line that fails is only missing there. */
export class LogChannel {
  readonly #options: LogChannelOptions;
  readonly #queues = new KeyedQueue();
  readonly #running = new Drain();

  constructor(options: LogChannelOptions) {
    this.#options = options;
  }

  /** Posts it in the background, after those before it. */
  post(guild: string, entry: KeptAuditEntry): void {
    const { isMember, log } = this.#options;
    if (!isMember(guild)) return;
    const posted = this.#queues.add(guild, () => this.#post(guild, entry));
    void this.#running.add(
      posted.catch((error: unknown) => {
        log.warn({ err: error, guild, entry: entry.id }, 'line not posted in the log channel');
      }),
    );
  }

  /** Resolves when nothing is under way. */
  drain(): Promise<void> {
    return this.#running.settled();
  }

  /** Waits a while for what is under way. */
  stop(): Promise<void> {
    return this.#running.settled(STOP_TIMEOUT_MS);
  }

  async #post(guild: string, entry: KeptAuditEntry): Promise<void> {
    const { communities, messages, draw } = this.#options;
    const community = await communities.community(guild);
    const channel = community.setting(logChannel);
    if (channel === undefined) return;
    await messages.post(channel, draw(entry, community), `${entry.id}-${DEEDS.indexOf(entry.deed)}`);
  }
}
