import './delete-dialog.css';
import type { ShownMessage } from '../../page/protocol.ts';
import { useStore } from '../client/store.ts';
import { useNames } from '../markup/names.ts';
import { plainLine } from '../markup/plain-line.ts';
import { Dialog } from '../ui/dialog.tsx';

interface DeleteDialogProps {
  readonly message: ShownMessage;
  readonly onClose: () => void;
}

/** Asks before a message is deleted. */
export function DeleteDialog({ message, onClose }: DeleteDialogProps) {
  const store = useStore();
  const names = useNames();
  const line = plainLine(message, names);

  function remove(): void {
    onClose();
    const { channel_id: channelId, id: messageId } = message;
    void store.attempt(() => store.person.act('delete', { channelId, messageId }));
  }

  return (
    <Dialog title="Delete message" onClose={onClose}>
      <div class="delete-dialog">
        <p>Are you sure that you want to delete this message?</p>
        <blockquote>
          <strong>{names.of(message.author)}</strong>
          <span>{line || 'A message without text'}</span>
        </blockquote>
        <p class="delete-dialog-hint">Hold Shift when you choose “Delete message” and you are not asked.</p>
        <div class="delete-dialog-acts">
          <button type="button" class="delete-dialog-keep" onClick={onClose}>
            Cancel
          </button>
          <button type="button" class="delete-dialog-delete" onClick={remove}>
            Delete
          </button>
        </div>
      </div>
    </Dialog>
  );
}
