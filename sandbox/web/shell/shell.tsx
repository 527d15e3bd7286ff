import './shell.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlaceChannel, Scene } from '../../page/protocol.ts';
import { useTheme } from '../browser/theme.ts';
import { channelWith, guildOf } from '../client/state.ts';
import { useSlice } from '../client/store.ts';
import { Panel } from '../panel/panel.tsx';
import { AgeGate } from './channels/age-gate.tsx';
import { ChannelHead } from './channels/channel-head.tsx';
import { useAgeGate } from './channels/use-age-gate.ts';
import { HelpDialog } from './dialogs/help-dialog.tsx';
import { QuickSwitcher } from './dialogs/quick-switcher.tsx';
import { Drawer } from './frame/drawer.tsx';
import { type Frame, useFrame } from './frame/frame.ts';
import { SkipLink } from './frame/skip-link.tsx';
import { Arriving } from './notices/arriving.tsx';
import { Banners } from './notices/banners.tsx';
import { Notices } from './notices/notices.tsx';
import { PeopleList } from './people/people-list.tsx';
import { useShortcuts } from './shortcuts.ts';
import { Sidebar } from './sidebar/sidebar.tsx';
import { useLanding } from './use-landing.ts';

interface ShellProps {
  /** The messages of the open channel, and the box to write some. */
  readonly children: ComponentChildren;
}

/** Everything around the open channel. */
export function Shell({ children }: ShellProps) {
  const theme = useTheme();
  const frame = useFrame();
  const scene = useSlice((state) => state.scene);
  const channel = useSlice((state) => channelWith(state.scene, state.channelId));
  const gate = useAgeGate(scene, channel);
  const [dialog, setDialog] = useState<'help' | 'switcher'>();
  useShortcuts({ onHelp: () => setDialog('help'), onSwitcher: () => setDialog('switcher') });
  useLanding(channel?.id, gate.isClosed);
  useTitle(scene, channel);

  if (!scene || !channel) return <Arriving />;
  const guild = guildOf(scene, channel);
  const isBehind = frame.drawer !== undefined;
  return (
    <div class="shell">
      {gate.isClosed ? null : <SkipLink />}
      {frame.isPhone ? null : <Sidebar scene={scene} open={channel} isInert={isBehind} />}
      <div class="shell-rest">
        <div class="shell-channel">
          <main class="shell-main" inert={isBehind}>
            <ChannelHead channel={channel} frame={frame} theme={theme} onHelp={() => setDialog('help')} />
            <Banners bot={scene.bot} shards={scene.shards} />
            {gate.isClosed ? (
              <>
                <AgeGate scene={scene} channel={channel} onPass={gate.pass} />
                <Notices />
              </>
            ) : (
              children
            )}
          </main>
          {guild && frame.hasPeople ? <PeopleList scene={scene} guild={guild} isInert={isBehind} /> : null}
        </div>
        {frame.hasPanel ? <Panel scene={scene} onClose={frame.togglePanel} isInert={isBehind} /> : null}
      </div>
      <Drawers scene={scene} channel={channel} frame={frame} />
      {dialog === 'help' ? <HelpDialog onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'switcher' ? <QuickSwitcher scene={scene} onClose={() => setDialog(undefined)} /> : null}
    </div>
  );
}

interface DrawersProps {
  readonly scene: Scene;
  readonly channel: PlaceChannel;
  readonly frame: Frame;
}

/** The columns that don't fit beside the channel at this width. */
function Drawers({ scene, channel, frame: { drawer, closeDrawer } }: DrawersProps) {
  const guild = guildOf(scene, channel);
  if (drawer === 'places')
    return (
      <Drawer label="Servers and channels" side="left" onClose={closeDrawer}>
        <Sidebar scene={scene} open={channel} onGo={closeDrawer} />
      </Drawer>
    );
  if (drawer === 'people' && guild)
    return (
      <Drawer label="People" side="right" onClose={closeDrawer}>
        <PeopleList scene={scene} guild={guild} />
      </Drawer>
    );
  if (drawer === 'panel')
    return (
      <Drawer label="Developer panel" side="right" onClose={closeDrawer}>
        <Panel scene={scene} onClose={closeDrawer} />
      </Drawer>
    );
  return null;
}

function useTitle(scene: Scene | undefined, channel: PlaceChannel | undefined): void {
  const place = scene && channel ? (guildOf(scene, channel)?.name ?? 'Direct messages') : undefined;
  const sign = channel?.kind === 'text' ? '#' : '';
  const title = scene && channel ? `${sign}${channel.name} · ${place} (${scene.me.name})` : undefined;
  useEffect(() => {
    document.title = title ?? 'Goosebump Moments sandbox';
  }, [title]);
}
