import type { ShownMessage } from '../../../page/protocol.ts';
import { useStore } from '../../client/store.ts';
import { useNames } from '../../markup/names.ts';
import { Icon } from '../../ui/icons.tsx';
import { MessageTime } from './message-head.tsx';

/** "John started a thread: Tears". */
export function ThreadCreated({ message }: { readonly message: ShownMessage }) {
  const store = useStore();
  const names = useNames();
  const threadId = message.message_reference?.channel_id ?? message.threadId;
  const isOpen = threadId !== undefined && names.channel(threadId) !== undefined;
  return (
    <p class="message-system">
      <Icon name="thread" />
      <span>
        <b>
          <bdi>{names.of(message.author)}</bdi>
        </b>{' '}
        started a thread:{' '}
        {isOpen ? (
          <button type="button" class="message-link" onClick={() => store.goTo(threadId)}>
            {message.content}
          </button>
        ) : (
          <b>{message.content}</b>
        )}{' '}
        <MessageTime at={Date.parse(message.timestamp)} />
      </span>
    </p>
  );
}
