import './composer.css';
import { channelWith } from '../client/state.ts';
import { useSlice } from '../client/store.ts';
import { ChannelComposer } from './channel-composer.tsx';
import { ClosedComposer } from './closed-composer.tsx';
import { Drafts } from './drafts/drafts.ts';
import { channelWords } from './options/option-place.ts';

/** They outlive the composer, since a phone shows the channels in its place. */
const drafts = new Drafts();

/** Where a person writes to the open channel and uses commands. */
export function Composer() {
  const link = useSlice(({ link }) => link);
  const as = useSlice(({ as }) => as);
  const scene = useSlice(({ scene }) => scene);
  const channelId = useSlice(({ channelId }) => channelId);
  const channel = channelWith(scene, channelId);
  if (!scene || !channel) {
    const isLost = link === 'lost';
    return (
      <ClosedComposer
        reason={isLost ? 'The sandbox isn’t answering. Is “npm run sandbox” still running?' : 'Connecting…'}
      />
    );
  }
  if (!channel.rights.write)
    return (
      <ClosedComposer
        reason={`You do not have permission to send messages in ${channelWords(channel)}. Ask a moderator, or choose another channel.`}
      />
    );
  return (
    <ChannelComposer
      key={`${as}/${channel.id}`}
      drafts={drafts}
      as={as}
      scene={scene}
      channel={channel}
      isLocked={link !== 'open'}
    />
  );
}
