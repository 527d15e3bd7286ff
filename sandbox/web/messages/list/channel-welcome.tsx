import './channel-welcome.css';
import type { PlaceChannel } from '../../../page/protocol.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';

/** Shown before the first message of a channel. */
export function ChannelWelcome({ channel }: { readonly channel: PlaceChannel }) {
  const { icon, title, text } = wordsFor(channel);
  return (
    <div class="channel-welcome">
      <span class="channel-welcome-icon">
        <Icon name={icon} size={40} />
      </span>
      <h3>{title}</h3>
      <p>{text}</p>
    </div>
  );
}

function wordsFor({ kind, name, topic, isPrivate }: PlaceChannel): {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
} {
  switch (kind) {
    case 'thread':
      return { icon: 'thread', title: name, text: 'This is the beginning of the thread.' };
    case 'direct':
      return {
        icon: 'smile',
        title: name,
        text: `This is the beginning of your direct messages with ${name}.`,
      };
    case 'text':
      return {
        icon: isPrivate ? 'lock' : 'hash',
        title: `Welcome to #${name}!`,
        text: `This is the beginning of the ${isPrivate ? 'private ' : ''}#${name} channel.${topic ? ` ${topic}` : ''}`,
      };
  }
}
