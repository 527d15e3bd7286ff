import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ShownMessage } from '../../../page/protocol.ts';

/** What the parts of a message need of the whole. */
export interface MessageParts {
  readonly message: ShownMessage;
  /** The custom ids of the buttons that are waiting for the bot. */
  readonly waiting: ReadonlySet<string>;
  press(customId: string): void;
}

export const MessageContext = createContext<MessageParts | undefined>(undefined);

export function useMessage(): MessageParts {
  const parts = useContext(MessageContext);
  if (!parts) throw new Error('there is no message around this component');
  return parts;
}
