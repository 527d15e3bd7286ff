import './message.css';
import type { TargetedMouseEvent } from 'preact';
import type { PlaceChannel, ShownMessage } from '../../../page/protocol.ts';
import { hasFlag, messageFlag, messageType } from '../../client/discord-numbers.ts';
import { guildOf } from '../../client/state.ts';
import { useSlice } from '../../client/store.ts';
import { messageElementId } from '../../markup/jump.ts';
import { useNames } from '../../markup/names.ts';
import { timeWords } from '../../markup/time-words.ts';
import { useMessageMenu } from '../../menus/message-menu.tsx';
import { MessageContext } from '../components/message-context.ts';
import { Reactions } from '../reactions/reactions.tsx';
import { MessageBody } from './message-body.tsx';
import { MessageAvatar, MessageHead, MessageTime } from './message-head.tsx';
import { PrivateNote, ThreadCard } from './message-notes.tsx';
import { MessageReference } from './message-reference.tsx';
import { MessageToolbar } from './message-toolbar.tsx';
import { ThreadCreated } from './system-message.tsx';
import { usePress } from './use-press.ts';

interface MessageProps {
  readonly message: ShownMessage;
  readonly channel: PlaceChannel;
  readonly isFollowUp: boolean;
  /** Whether somebody has just jumped to it. */
  readonly isFlashed: boolean;
  /** Whether Tab stops at it; arrow keys go on to the others. */
  readonly isStop: boolean;
}

export function Message({ message, channel, isFollowUp, isFlashed, isStop }: MessageProps) {
  const names = useNames();
  const openMenu = useMessageMenu();
  const { waiting, failure, press } = usePress(message);
  const isPrivate = hasFlag(message.flags, messageFlag.ephemeral);
  const mentionsMe = useMentionsMe(message);
  const at = Date.parse(message.timestamp);
  const looks = {
    'is-follow-up': isFollowUp,
    'is-private': isPrivate,
    'is-for-me': mentionsMe,
    'is-flashed': isFlashed,
  };
  return (
    <article
      id={messageElementId(message.id)}
      class={['message', ...Object.entries(looks).flatMap(([look, has]) => (has ? look : []))].join(' ')}
      tabIndex={isStop ? 0 : -1}
      aria-label={`${names.of(message.author)}, ${timeWords('t', at, names.locale, at)}`}
      onContextMenu={(event) => {
        const { target } = event;
        const isElsewhere =
          target instanceof Element && target.closest('dialog, input, audio, video') !== null;
        if (isElsewhere || !getSelection()?.isCollapsed) return;
        event.preventDefault();
        openMenu(message, placeOf(event));
      }}
    >
      <MessageContext.Provider value={{ message, waiting, press }}>
        {message.type === messageType.threadCreated ? (
          <ThreadCreated message={message} />
        ) : (
          <>
            <MessageReference message={message} />
            {isFollowUp ? <MessageTime at={at} isShort /> : <MessageAvatar author={shown(message).author} />}
            <div class="message-main">
              {isFollowUp ? null : <MessageHead author={shown(message).author} at={at} />}
              <MessageBody message={shown(message)} />
            </div>
          </>
        )}
        <div class="message-below">
          {failure ? (
            <p class="message-failure" role="alert">
              {failure}
            </p>
          ) : null}
          <Reactions message={message} mayAdd={channel.rights.react} />
          {message.threadId ? <ThreadCard threadId={message.threadId} /> : null}
          {isPrivate ? <PrivateNote message={message} /> : null}
        </div>
      </MessageContext.Provider>
      <MessageToolbar
        message={message}
        rights={channel.rights}
        mayOpenThread={channel.kind === 'text' && channel.rights.openThreads && !message.threadId}
        onlyMenu={isPrivate}
      />
    </article>
  );
}

/** The first message of a thread shows the message that the thread was opened from. */
function shown(message: ShownMessage): ShownMessage {
  return message.type === messageType.threadStarter ? (message.referenced_message ?? message) : message;
}

function placeOf({ clientX, clientY, currentTarget }: TargetedMouseEvent<HTMLElement>) {
  if (clientX || clientY) return { x: clientX, y: clientY };
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: left, y: top };
}

function useMentionsMe({ mention_everyone, mentions, mention_roles }: ShownMessage): boolean {
  return useSlice(({ scene, channelId }) => {
    if (!scene) return false;
    const channel = scene.guilds.flatMap((guild) => guild.channels).find(({ id }) => id === channelId);
    const mine = guildOf(scene, channel)?.members.find(({ id }) => id === scene.me.id)?.roleIds ?? [];
    return (
      mention_everyone ||
      mentions.some(({ id }) => id === scene.me.id) ||
      mention_roles.some((id) => mine.includes(id))
    );
  });
}
