import type { ShownMessage } from '../../../page/protocol.ts';
import { useStore } from '../../client/store.ts';

/** Adds and removes this person's reactions. */
export function useReactions({ id: messageId, channel_id: channelId }: ShownMessage) {
  const store = useStore();
  const act = (name: 'react' | 'unreact', emoji: string) =>
    void store.attempt(() => store.person.act(name, { channelId, messageId, emoji }));
  return {
    react: (emoji: string) => act('react', emoji),
    unreact: (emoji: string) => act('unreact', emoji),
  };
}
