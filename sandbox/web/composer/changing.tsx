import { useState } from 'preact/hooks';
import type { PlaceChannel, Scene, ShownMessage } from '../../page/protocol.ts';
import { useStore } from '../client/store.ts';
import { type Draft, emptyDraft } from './drafts.ts';
import { toShown } from './mentions.ts';
import { EditBar } from './reply-bar.tsx';
import type { OptionPlace } from './suggestions.ts';
import { Writing } from './writing.tsx';

interface ChangingProps {
  readonly message: ShownMessage;
  readonly scene: Scene;
  readonly channel: PlaceChannel;
  readonly place: OptionPlace;
  readonly isLocked: boolean;
  /** `text` as it goes over the wire. */
  readonly onSave: (text: string) => void;
}

/** Changing the text of a message that was sent, in place of writing one. */
export function Changing({ message, onSave, ...where }: ChangingProps) {
  const store = useStore();
  const [draft, setDraft] = useState<Draft>(() => ({
    ...emptyDraft,
    ...toShown(message.content, where.place.members),
  }));
  return (
    <>
      <EditBar onCancel={() => store.edit(undefined)} />
      <Writing
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
