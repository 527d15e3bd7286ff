import { DiscordAPIError } from 'discord.js';
import type { ChannelThreads } from '../../src/interactions/channel-threads.ts';

type Deed = 'start' | 'close' | 'reopen';

const discordError = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'No' }, code, status, 'PATCH', 'https://discord.test', {});

const UNKNOWN_CHANNEL = discordError(404, 10003);
export const TOO_MANY_THREADS = discordError(400, 160006);

/** Threads that start from messages, without Discord: what there is, what was tried, and faults on demand. */
export class SomeThreads implements ChannelThreads {
  /** What was tried, in order. */
  readonly tried: string[] = [];
  /** By their message. */
  readonly standing = new Map<string, { readonly name: string; isOpen: boolean }>();
  /** Decides whether a deed fails, and whether it is done all the same. */
  fault: (deed: Deed) => { readonly error: Error; readonly isDone?: boolean } | undefined = () => undefined;

  async start(_channel: string, message: string, name: string): Promise<void> {
    this.#try('start', message, () => {
      if (!this.standing.has(message)) this.standing.set(message, { name, isOpen: true });
    });
  }

  async close(thread: string): Promise<void> {
    this.#try('close', thread, () => this.#change(thread, false));
  }

  async reopen(thread: string): Promise<void> {
    this.#try('reopen', thread, () => this.#change(thread, true));
  }

  #change(thread: string, isOpen: boolean): void {
    const known = this.standing.get(thread);
    if (!known) throw UNKNOWN_CHANNEL;
    known.isOpen = isOpen;
  }

  #try(deed: Deed, thread: string, act: () => void): void {
    this.tried.push(`${deed} ${thread}`);
    const fault = this.fault(deed);
    if (!fault || fault.isDone) act();
    if (fault) throw fault.error;
  }
}
