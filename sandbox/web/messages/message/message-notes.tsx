import './message-notes.css';
import type { ShownMessage } from '../../../page/protocol.ts';
import { useStore } from '../../client/store.ts';
import { useNames } from '../../markup/names.ts';
import { Icon } from '../../ui/icons.tsx';

/** In place of an answer that is still to come. */
export function Thinking({ name }: { readonly name: string }) {
  return (
    <p class="message-thinking">
      <span class="message-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span>
        <bdi>{name}</bdi> is thinking…
      </span>
    </p>
  );
}

/** Below what only this person sees. */
export function PrivateNote({ message }: { readonly message: ShownMessage }) {
  const store = useStore();
  const { channel_id: channelId, id: messageId } = message;
  return (
    <p class="message-note">
      <Icon name="eye" size={16} />
      Only you can see this ·{' '}
      <button
        type="button"
        class="message-link"
        onClick={() => void store.attempt(() => store.person.act('dismiss', { channelId, messageId }))}
      >
        Dismiss message
      </button>
    </p>
  );
}

/** Below a message that a thread was opened from. */
export function ThreadCard({ threadId }: { readonly threadId: string }) {
  const store = useStore();
  const thread = useNames().channel(threadId);
  if (!thread) return null;
  const count = `${thread.messageCount} ${thread.messageCount === 1 ? 'message' : 'messages'}`;
  return (
    <button type="button" class="thread-card" onClick={() => store.goTo(threadId)}>
      <span class="thread-card-line">
        <bdi class="thread-card-name">{thread.name}</bdi>
        <span class="thread-card-see">See thread ›</span>
      </span>
      <small>{count}</small>
    </button>
  );
}
