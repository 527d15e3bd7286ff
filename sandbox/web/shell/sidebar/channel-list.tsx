import './channel-list.css';
import type { PlaceChannel, Scene } from '../../../page/protocol.ts';
import { PlaceLink } from '../../client/place-link.tsx';
import { guildOf } from '../../client/state.ts';
import { useSlice } from '../../client/store.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ChannelSign } from '../channels/channel-sign.tsx';
import { channelTree } from '../channels/channel-tree.ts';

interface ChannelListProps {
  readonly scene: Scene;
  readonly open: PlaceChannel | undefined;
  readonly onGo?: (() => void) | undefined;
}

/** The channels of the open server, each followed by its threads; or the direct messages with the bot. */
export function ChannelList({ scene, open, onGo }: ChannelListProps) {
  const guild = guildOf(scene, open);
  const name = guild?.name ?? 'Direct messages';
  const branches = channelTree(guild ? guild.channels : [scene.direct]);
  const link = (channel: PlaceChannel) => (
    <ChannelLink
      channel={channel}
      botId={scene.application.id}
      isOpen={channel.id === open?.id}
      onGo={onGo}
    />
  );
  return (
    <nav class="channels" aria-label={guild ? `Channels of ${name}` : name}>
      <h2 class="channels-title">{name}</h2>
      <ul class="channels-list">
        {branches.map(({ channel, threads }) => (
          <li key={channel.id}>
            {link(channel)}
            {threads.length > 0 ? (
              <ul class="channels-threads" aria-label={`Threads of ${channel.name}`}>
                {threads.map((thread) => (
                  <li key={thread.id}>{link(thread)}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ChannelLinkProps {
  readonly channel: PlaceChannel;
  readonly botId: string;
  readonly isOpen: boolean;
  readonly onGo: (() => void) | undefined;
}

function ChannelLink({ channel, botId, isOpen, onGo }: ChannelLinkProps) {
  const unread = useSlice((state) => state.unread[channel.id] ?? 0);
  return (
    <PlaceLink
      class={`channel-link is-${channel.kind}${unread > 0 ? ' is-unread' : ''}`}
      channelId={channel.id}
      isCurrent={isOpen}
      onGo={onGo}
    >
      {channel.kind === 'direct' ? (
        <Avatar id={botId} name={channel.name} size={32} />
      ) : channel.kind === 'thread' ? (
        <span class="aside-voice">Thread </span>
      ) : (
        <ChannelSign channel={channel} />
      )}
      <span class="channel-link-name">{channel.name}</span>
      {unread > 0 ? <span class="aside-voice">, {unread} new</span> : null}
    </PlaceLink>
  );
}
