import './channel-head.css';
import type { PlaceChannel } from '../../../page/protocol.ts';
import type { ThemeChoice } from '../../browser/theme.ts';
import { PlaceLink } from '../../client/place-link.tsx';
import { channelWith } from '../../client/state.ts';
import { useSlice } from '../../client/store.ts';
import { Icon } from '../../ui/icons.tsx';
import type { Frame } from '../frame/frame.ts';
import { ChannelSign } from './channel-sign.tsx';
import { HeadButton } from './head-button.tsx';
import { ThemeButton } from './theme-button.tsx';

interface ChannelHeadProps {
  readonly channel: PlaceChannel;
  readonly frame: Frame;
  readonly theme: ThemeChoice;
  readonly onHelp: () => void;
}

/** The name of the open place, and buttons for what else can be shown. */
export function ChannelHead({ channel, frame, theme, onHelp }: ChannelHeadProps) {
  const hasNews = useSlice((state) => Object.keys(state.unread).length > 0);
  return (
    <header class="channel-head">
      {frame.isPhone ? (
        <HeadButton
          icon="menu"
          label={hasNews ? 'Servers and channels, new messages' : 'Servers and channels'}
          isOpen={frame.drawer === 'places'}
          isMarked={hasNews}
          onClick={frame.openPlaces}
        />
      ) : null}
      <Title channel={channel} />
      <div class="channel-head-tools">
        {channel.kind === 'direct' ? null : (
          <HeadButton
            icon="people"
            label="People"
            isOpen={frame.hasPeople || frame.drawer === 'people'}
            onClick={frame.togglePeople}
          />
        )}
        <HeadButton
          icon="panel"
          label="Developer panel"
          isOpen={frame.hasPanel || frame.drawer === 'panel'}
          onClick={frame.togglePanel}
        />
        <ThemeButton choice={theme} />
        {frame.isPhone ? null : <HeadButton icon="help" label="Keys (?)" onClick={onHelp} />}
      </div>
    </header>
  );
}

function Title({ channel }: { readonly channel: PlaceChannel }) {
  const parent = useSlice(({ scene }) => channelWith(scene, channel.parentId));
  return (
    <div class="channel-head-title">
      {parent ? (
        <>
          <PlaceLink class="channel-head-parent" channelId={parent.id} title={`Back to #${parent.name}`}>
            <span class="channel-head-back">
              <Icon name="back" />
              <span class="aside-voice">Back to #{parent.name}</span>
            </span>
            <span class="channel-head-parent-name">
              <ChannelSign channel={parent} /> {parent.name}
            </span>
          </PlaceLink>
          <span class="channel-head-step" aria-hidden="true">
            ›
          </span>
        </>
      ) : null}
      <span class="channel-head-sign">
        <ChannelSign channel={channel} size={22} />
      </span>
      <h1>{channel.name}</h1>
      {channel.topic ? (
        <p class="channel-head-topic" title={channel.topic}>
          {channel.topic}
        </p>
      ) : null}
    </div>
  );
}
