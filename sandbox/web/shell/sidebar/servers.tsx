import './servers.css';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { PlaceChannel, Scene } from '../../../page/protocol.ts';
import { PlaceLink } from '../../client/place-link.tsx';
import { useSlice } from '../../client/store.ts';
import { Icon } from '../../ui/icons.tsx';
import { lettersOf, unreadIn } from '../channels/channel-tree.ts';

interface ServersProps {
  readonly scene: Scene;
  readonly open: PlaceChannel | undefined;
}

/** The rail of servers. A server opens at the channel where this window last was. */
export function Servers({ scene: { guilds, direct }, open }: ServersProps) {
  const unread = useSlice((state) => state.unread);
  const lastOpen = useRef(new Map<string, string>()).current;
  if (open?.guildId) lastOpen.set(open.guildId, open.id);
  return (
    <nav class="servers" aria-label="Servers">
      <ul>
        <Server
          name="Direct messages"
          channelId={direct.id}
          isOpen={open?.kind === 'direct'}
          unread={unreadIn([direct], unread)}
        >
          <Icon name="chat" size={24} />
        </Server>
        <li class="servers-line" aria-hidden="true" />
        {guilds.map(({ id, name, channels }) => {
          const last = channels.find((channel) => channel.id === lastOpen.get(id)) ?? channels[0];
          return last ? (
            <Server
              key={id}
              name={name}
              channelId={last.id}
              isOpen={open?.guildId === id}
              unread={unreadIn(channels, unread)}
            >
              <span aria-hidden="true">{lettersOf(name)}</span>
            </Server>
          ) : null;
        })}
      </ul>
    </nav>
  );
}

interface ServerProps {
  readonly name: string;
  readonly channelId: string;
  readonly isOpen: boolean;
  readonly unread: number;
  readonly children: ComponentChildren;
}

function Server({ name, channelId, isOpen, unread, children }: ServerProps) {
  const looks = `${isOpen ? ' is-open' : ''}${unread > 0 ? ' is-unread' : ''}`;
  return (
    <li class={`server${looks}`}>
      <PlaceLink class="server-link" channelId={channelId} isCurrent={isOpen} title={name}>
        {children}
        <span class="aside-voice">{unread > 0 ? `${name}, ${unread} new` : name}</span>
      </PlaceLink>
    </li>
  );
}
