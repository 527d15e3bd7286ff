import type { PlaceChannel } from '../../../page/protocol.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';

/** The sign in front of a channel's name, as an icon and for screen readers. */
export function ChannelSign({
  channel,
  size = 20,
}: {
  readonly channel: PlaceChannel;
  readonly size?: number;
}) {
  const { icon, words } = signOf(channel);
  return (
    <>
      <Icon name={icon} size={size} />
      {words ? <span class="aside-voice">{words} </span> : null}
    </>
  );
}

function signOf({ kind, isPrivate, ageRestricted }: PlaceChannel): {
  readonly icon: IconName;
  readonly words: string;
} {
  if (kind === 'thread') return { icon: 'thread', words: 'Thread' };
  if (kind === 'direct') return { icon: 'chat', words: '' };
  if (ageRestricted) return { icon: 'warning', words: 'Age-restricted channel' };
  return isPrivate ? { icon: 'lock', words: 'Private channel' } : { icon: 'hash', words: '' };
}
