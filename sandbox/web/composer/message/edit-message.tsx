import { useState } from 'preact/hooks';
import type { PlaceChannel, Scene, ShownMessage } from '../../../page/protocol.ts';
import { useStore } from '../../client/store.ts';
import { type Draft, emptyDraft } from '../drafts/drafts.ts';
import { toShown } from '../drafts/mention-text.ts';
import type { OptionPlace } from '../options/suggestions.ts';
import { MessageEditor } from './message-editor.tsx';
import { EditBar } from './reply-bar.tsx';

interface EditMessageProps {
  readonly message: ShownMessage;
  readonly scene: Scene;
  readonly channel: PlaceChannel;
  readonly place: OptionPlace;
  readonly isLocked: boolean;
  /** `text` as it goes over the wire. */
  readonly onSave: (text: string) => void;
}

/** Edits the text of a sent message, where a new one would be written. */
export function EditMessage({ message, onSave, ...where }: EditMessageProps) {
  const store = useStore();
  const [draft, setDraft] = useState<Draft>(() => ({
    ...emptyDraft,
    ...toShown(message.content, where.place.members),
  }));
  return (
    <>
      <EditBar onCancel={() => store.edit(undefined)} />
      <MessageEditor
        {...where}
        draft={draft}
        isChange
        takesFocus
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        onEscape={() => store.edit(undefined)}
        onSend={onSave}
      />
    </>
  );
}
