import type { ComponentChildren } from 'preact';
import { useJump } from './jump.ts';
import { useNames } from './names.ts';

const messageAddress = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?$/;

interface AddressLinkProps {
  readonly address: string;
  readonly class?: string;
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
}

/** A link to a message of this Discord goes there; any other opens in a new tab. */
export function AddressLink({ address, title = address, children, ...look }: AddressLinkProps) {
  const names = useNames();
  const jump = useJump();
  const [, channelId, messageId] = messageAddress.exec(address) ?? [];
  const channel = channelId === undefined ? undefined : names.channel(channelId);
  return (
    <a
      {...look}
      href={address}
      title={title}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        if (!channel) return;
        event.preventDefault();
        jump(channel.id, messageId);
      }}
    >
      {children}
    </a>
  );
}
