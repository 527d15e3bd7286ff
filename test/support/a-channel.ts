import { DiscordAPIError } from 'discord.js';
import { firstIdAt, isLater } from '../../src/domain/snowflake.ts';
import type { MessageView } from '../../src/interactions/answer.ts';
import type { ChannelMessages, ListedMessage } from '../../src/interactions/channel-messages.ts';
import { attachmentsIn, customIdsIn } from '../../src/interactions/message-parts.ts';

type Deed = 'post' | 'edit' | 'remove' | 'listAfter';

/** An error of Discord, as discord.js throws it. */
function discordError(status: number, code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'No' }, code, status, 'PATCH', 'https://discord.test', {});
}

const UNKNOWN_MESSAGE = discordError(404, 10008);
export const UNKNOWN_CHANNEL = discordError(404, 10003);
export const MISSING_ACCESS = discordError(403, 50001);
export const MISSING_PERMISSIONS = discordError(403, 50013);
export const ARCHIVED_THREAD = discordError(400, 50083);
export const TOO_MANY_OLD_EDITS = discordError(400, 30046);
export const INVALID_FORM = discordError(400, 50035);

/** The bot's messages in channels, without Discord: what stands there, what was done, and faults on demand. */
export class AChannel implements ChannelMessages {
  readonly self: string;
  /** What was tried, in order. */
  readonly tried: Deed[] = [];
  /** By which Discord would know a message that is sent again, in the order of the posts. */
  readonly nonces: (string | undefined)[] = [];
  /** Decides whether a deed fails. */
  fault: (deed: Deed, channel: string) => Error | undefined = () => undefined;
  /** Runs before a deed is done, after it was tried. */
  before: (deed: Deed) => Promise<void> | void = () => undefined;
  readonly #standing = new Map<string, ListedMessage & { readonly view: MessageView }>();
  #count = 0n;

  constructor(self: string) {
    this.self = self;
  }

  /** What people read in the messages that stand there, as JSON. */
  get read(): readonly string[] {
    return [...this.#standing.values()].map(({ view }) => JSON.stringify(view.components));
  }

  get views(): readonly MessageView[] {
    return [...this.#standing.values()].map(({ view }) => view);
  }

  get ids(): readonly string[] {
    return [...this.#standing.keys()];
  }

  /** Puts a message there without the bot's doing, as from before a kill. */
  put(channel: string, view: MessageView, { id = this.#nextId(), author = this.self } = {}): string {
    const { components } = view;
    const customIds = customIdsIn(components);
    this.#standing.set(id, { id, channel, view, author, customIds, attachments: attachmentsIn(components) });
    return id;
  }

  async post(channel: string, view: MessageView, nonce?: string) {
    this.nonces.push(nonce);
    await this.#try('post', channel);
    return { id: this.put(channel, view), channel, attachments: [] };
  }

  async edit(channel: string, message: string, view: MessageView) {
    await this.#try('edit', channel);
    if (!this.#standing.has(message)) throw UNKNOWN_MESSAGE;
    this.put(channel, view, { id: message });
  }

  async remove(channel: string, message: string) {
    await this.#try('remove', channel);
    if (!this.#standing.delete(message)) throw UNKNOWN_MESSAGE;
  }

  async fileLinks(): Promise<ReadonlyMap<string, string>> {
    return new Map();
  }

  async listAfter(channel: string, message: string) {
    await this.#try('listAfter', channel);
    return [...this.#standing.values()]
      .filter((one) => one.channel === channel && isLater(one.id, message))
      .sort((one, other) => (isLater(one.id, other.id) ? 1 : -1))
      .slice(0, 100);
  }

  async #try(deed: Deed, channel: string): Promise<void> {
    this.tried.push(deed);
    await this.before(deed);
    const error = this.fault(deed, channel);
    if (error) throw error;
  }

  #nextId(): string {
    this.#count += 1n;
    return String(BigInt(firstIdAt(Date.now())) + this.#count);
  }
}
