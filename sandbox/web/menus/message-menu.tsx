import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import type { ShownMessage } from '../../page/protocol.ts';
import { copyText } from '../client/copy-text.ts';
import { channelWith } from '../client/state.ts';
import { type Store, useSlice, useStore } from '../client/store.ts';
import { Menu, type MenuItem, type MenuSection, type Point } from '../ui/menu.tsx';
import { menuCommand, useAppsSection } from './apps-section.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { type MessageRights, rightsOn, textOf } from './message-rights.ts';
import { ThreadDialog } from './thread-dialog.tsx';

type OpenMenu = (message: ShownMessage, at: Point) => void;

const MessageMenuContext = createContext<OpenMenu | undefined>(undefined);

/** Opens the menu of a message at a point of the window. */
export function useMessageMenu(): OpenMenu {
  const open = useContext(MessageMenuContext);
  if (!open) throw new Error('there is no MessageMenuProvider around this component');
  return open;
}

type Shown =
  | { readonly kind: 'menu'; readonly message: ShownMessage; readonly at: Point }
  | { readonly kind: 'thread' | 'delete'; readonly message: ShownMessage };

export function MessageMenuProvider({ children }: { readonly children: ComponentChildren }) {
  const [shown, setShown] = useState<Shown>();
  const open = useCallback<OpenMenu>((message, at) => setShown({ kind: 'menu', message, at }), []);
  const close = () => setShown(undefined);
  return (
    <MessageMenuContext.Provider value={open}>
      {children}
      {shown?.kind === 'menu' ? (
        <section aria-label="Message menu">
          <MessageMenu key={shown.message.id} {...shown} onClose={close} onNext={setShown} />
        </section>
      ) : null}
      {shown?.kind === 'thread' ? <ThreadDialog message={shown.message} onClose={close} /> : null}
      {shown?.kind === 'delete' ? <DeleteDialog message={shown.message} onClose={close} /> : null}
    </MessageMenuContext.Provider>
  );
}

interface MessageMenuProps {
  readonly message: ShownMessage;
  readonly at: Point;
  readonly onClose: () => void;
  /** Continues with a dialog. */
  readonly onNext: (next: Shown) => void;
}

function MessageMenu({ message, at, onClose, onNext }: MessageMenuProps) {
  const store = useStore();
  const channel = useSlice(({ scene }) => channelWith(scene, message.channel_id));
  const myId = useSlice(({ scene }) => scene?.me.id);
  const rights = channel && myId !== undefined ? rightsOn(message, channel, myId) : undefined;
  const apps = useAppsSection({
    type: menuCommand.message,
    channelId: rights?.useApps ? message.channel_id : undefined,
    target: { messageId: message.id },
  });
  if (!rights) return null;
  return (
    <Menu
      label="Message"
      at={at}
      onClose={onClose}
      sections={[...sectionsOf(message, rights, store, onNext), ...(rights.useApps ? [apps] : [])]}
    />
  );
}

function sectionsOf(
  message: ShownMessage,
  rights: MessageRights,
  store: Store,
  onNext: (next: Shown) => void,
): readonly MenuSection[] {
  const { id: messageId, channel_id: channelId } = message;
  const text = textOf(message);
  const item = (
    isThere: boolean,
    label: string,
    onSelect: MenuItem['onSelect'],
    danger = false,
  ): MenuItem[] => (isThere ? [{ label, danger, onSelect }] : []);
  const remove = () => void store.attempt(() => store.person.act('delete', { channelId, messageId }));
  const sections: readonly (readonly MenuItem[])[] = [
    [
      ...item(rights.reply, 'Reply', () => store.answer(message)),
      ...item(rights.edit, 'Edit message', () => store.edit(message)),
      ...item(rights.openThread, 'Create thread', () => onNext({ kind: 'thread', message })),
    ],
    [
      ...item(text !== '', 'Copy text', () => void copyText(store, text)),
      ...item(true, 'Copy message ID', () => void copyText(store, messageId)),
    ],
    [
      ...item(rights.dismiss, 'Dismiss message', () => {
        void store.attempt(() => store.person.act('dismiss', { channelId, messageId }));
      }),
      ...item(
        rights.delete,
        'Delete message',
        ({ shiftKey }) => (shiftKey ? remove() : onNext({ kind: 'delete', message })),
        true,
      ),
    ],
  ];
  return sections.filter((items) => items.length > 0).map((items) => ({ items }));
}
