import type { BotState } from './protocol.ts';

/** The bot as the page knows it. */
export interface BotControl {
  readonly state: BotState;
  /** Resolves once the bot runs again, or has failed to start. */
  restart(): Promise<void>;
  /** Calls the listener with each new state. Returns the function that stops listening. */
  listen(listener: () => void): () => void;
}
