import './thread-dialog.css';
import { useState } from 'preact/hooks';
import type { ShownMessage } from '../../page/protocol.ts';
import { MAX_CHANNEL_NAME } from '../../rules/limits.ts';
import { useStore } from '../client/store.ts';
import { useNames } from '../markup/names.ts';
import { plainLine } from '../markup/plain-line.ts';
import { Dialog } from '../ui/dialog.tsx';

/** How many characters of the message the suggested name takes. */
const hintLength = 40;

interface ThreadDialogProps {
  readonly message: ShownMessage;
  readonly onClose: () => void;
}

/** Asks for a name, opens a thread from a message, and goes there. */
export function ThreadDialog({ message, onClose }: ThreadDialogProps) {
  const store = useStore();
  const names = useNames();
  const [name, setName] = useState(() => plainLine(message, names).slice(0, hintLength).trim());

  async function open(): Promise<void> {
    const { channel_id: channelId, id: messageId } = message;
    const opened = await store.attempt(() =>
      store.person.act('openThread', { channelId, messageId, name: name.trim() }),
    );
    if (!opened) return;
    onClose();
    store.goTo(opened.channelId);
  }

  return (
    <Dialog title="Create a thread" onClose={onClose}>
      <form
        class="thread-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <label>
          <span>Thread name</span>
          <input
            value={name}
            maxLength={MAX_CHANNEL_NAME}
            required
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={!name.trim()}>
          Create thread
        </button>
      </form>
    </Dialog>
  );
}
