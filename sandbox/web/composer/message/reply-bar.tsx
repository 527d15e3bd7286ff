import './reply-bar.css';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/icons.tsx';

interface BarProps {
  readonly children: ComponentChildren;
  /** What the ✕ does, in words. */
  readonly cancel: string;
  readonly onCancel: () => void;
}

/** A line on top of the message box that says what it is used for. */
function Bar({ children, cancel, onCancel }: BarProps) {
  return (
    <div class="reply-bar">
      {children}
      <button type="button" class="reply-bar-cancel" aria-label={cancel} title={cancel} onClick={onCancel}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

interface ReplyBarProps {
  readonly name: string;
  /** Missing in a reply to oneself. */
  readonly ping: boolean | undefined;
  readonly onPing: (ping: boolean) => void;
  readonly onCancel: () => void;
}

export function ReplyBar({ name, ping, onPing, onCancel }: ReplyBarProps) {
  return (
    <Bar cancel="Stop replying" onCancel={onCancel}>
      <span class="reply-bar-words">
        Replying to <bdi>{name}</bdi>
      </span>
      {ping === undefined ? null : (
        <button
          type="button"
          class="reply-bar-ping"
          aria-pressed={ping}
          title={ping ? `${name} will be notified` : `${name} will not be notified`}
          onClick={() => onPing(!ping)}
        >
          <span class="aside-voice">Mention {name}</span> @ {ping ? 'ON' : 'OFF'}
        </button>
      )}
    </Bar>
  );
}

export function EditBar({ onCancel }: { readonly onCancel: () => void }) {
  return (
    <Bar cancel="Stop editing" onCancel={onCancel}>
      <span class="reply-bar-words">
        Editing message
        <small>Enter saves, Escape cancels</small>
      </span>
    </Bar>
  );
}
