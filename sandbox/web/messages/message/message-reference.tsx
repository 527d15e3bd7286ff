import './message-reference.css';
import type { ComponentChildren } from 'preact';
import type { ShownMessage } from '../../../page/protocol.ts';
import { messageType } from '../../client/discord-numbers.ts';
import { useJump } from '../../markup/jump.ts';
import { useNames } from '../../markup/names.ts';
import { plainLine } from '../../markup/plain-line.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { AppBadge } from './message-head.tsx';

/** The line above a message: whom it replies to, or which command led to it. */
export function MessageReference({ message }: { readonly message: ShownMessage }) {
  const names = useNames();
  const { usedCommand, interaction_metadata: metadata, referenced_message: answered } = message;
  if (usedCommand !== undefined && metadata)
    return (
      <Line id={metadata.user.id} name={names.of(metadata.user)}>
        <span class="message-reference-used">
          used <b>{usedCommand}</b>
        </span>
      </Line>
    );
  if (message.type === messageType.threadStarter || answered === undefined) return null;
  return answered ? (
    <Answered message={answered} />
  ) : (
    <p class="message-reference is-gone">Original message was deleted</p>
  );
}

function Answered({ message }: { readonly message: ShownMessage }) {
  const names = useNames();
  const jump = useJump();
  const { author } = message;
  const line =
    plainLine(message, names) ||
    (message.attachments.length > 0 ? 'Click to see the attachment' : 'Click to see the message');
  return (
    <Line id={author.id} name={names.of(author)} badge={author.bot ? <AppBadge /> : null}>
      <button
        type="button"
        class="message-reference-text"
        aria-label={`Go to the message that this replies to: ${line}`}
        onClick={() => jump(message.channel_id, message.id)}
      >
        <bdi>{line}</bdi>
      </button>
    </Line>
  );
}

interface LineProps {
  readonly id: string;
  readonly name: string;
  readonly badge?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Line({ id, name, badge, children }: LineProps) {
  return (
    <div class="message-reference">
      <Avatar id={id} name={name} size={16} />
      {badge}
      <bdi class="message-reference-name">{name}</bdi>
      {children}
    </div>
  );
}
