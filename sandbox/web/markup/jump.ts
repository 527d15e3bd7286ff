import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Goes to a channel, and there to a message, if one is named. */
export type Jump = (channelId: string, messageId?: string) => void;

export const JumpContext = createContext<Jump>(() => {});

export const useJump = (): Jump => useContext(JumpContext);

export const messageElementId = (id: string): string => `message-${id}`;
