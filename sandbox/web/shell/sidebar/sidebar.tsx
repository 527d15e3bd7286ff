import './sidebar.css';
import type { PlaceChannel, Scene } from '../../../page/protocol.ts';
import { ChannelList } from './channel-list.tsx';
import { PersonCard } from './person-card.tsx';
import { Servers } from './servers.tsx';

interface SidebarProps {
  readonly scene: Scene;
  readonly open: PlaceChannel | undefined;
  readonly isInert?: boolean;
  /** A channel was chosen. */
  readonly onGo?: () => void;
}

/** All places, and who this window is. */
export function Sidebar({ scene, open, isInert = false, onGo }: SidebarProps) {
  return (
    <div class="sidebar" inert={isInert}>
      <div class="sidebar-places">
        <Servers scene={scene} open={open} />
        <ChannelList scene={scene} open={open} onGo={onGo} />
      </div>
      <PersonCard scene={scene} />
    </div>
  );
}
