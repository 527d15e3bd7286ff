import type { BotState } from './protocol.ts';

/** The bot as the page knows it. */
export interface BotControl {
  readonly state: BotState;
  /** Ends once the bot runs again, or failed to. */
  restart(): Promise<void>;
  /** Tells of each new state. Returns the function that stops listening. */
  listen(listener: () => void): () => void;
}
