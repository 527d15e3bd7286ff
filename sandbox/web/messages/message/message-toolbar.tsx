import './message-toolbar.css';
import type { TargetedMouseEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { ChannelRights, ShownMessage } from '../../../page/protocol.ts';
import { useStore } from '../../client/store.ts';
import { useMessageMenu } from '../../menus/message-menu.tsx';
import { ThreadDialog } from '../../menus/thread-dialog.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { EmojiButton } from '../reactions/emoji-picker.tsx';
import { useReactions } from '../reactions/use-reactions.ts';

interface MessageToolbarProps {
  readonly message: ShownMessage;
  readonly rights: ChannelRights;
  readonly mayOpenThread: boolean;
  /** Only the menu: a private message can't be replied or reacted to. */
  readonly onlyMenu: boolean;
}

/** What can be done with a message, shown while it is hovered or has the focus. */
export function MessageToolbar({ message, rights, mayOpenThread, onlyMenu }: MessageToolbarProps) {
  const store = useStore();
  const openMenu = useMessageMenu();
  const { react } = useReactions(message);
  const [isNaming, setNaming] = useState(false);
  return (
    <div class="message-toolbar">
      {rights.react && !onlyMenu ? (
        <EmojiButton class="message-tool" label="Add a reaction" onPick={react} />
      ) : null}
      {rights.write && !onlyMenu ? (
        <Tool icon="reply" label="Reply" onClick={() => store.answer(message)} />
      ) : null}
      {mayOpenThread && !onlyMenu ? (
        <Tool icon="thread" label="Create a thread" onClick={() => setNaming(true)} />
      ) : null}
      <Tool
        icon="dots"
        label="More"
        isMenu
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          openMenu(message, { x: left, y: bottom });
        }}
      />
      {isNaming ? <ThreadDialog message={message} onClose={() => setNaming(false)} /> : null}
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly isMenu?: boolean;
  readonly onClick: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
}

function Tool({ icon, label, isMenu = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={isMenu ? 'message-tool is-menu' : 'message-tool'}
      aria-label={label}
      title={label}
      {...(isMenu ? { 'aria-haspopup': 'menu' } : {})}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
