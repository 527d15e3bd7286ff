import './quick-switcher.css';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Scene } from '../../../page/protocol.ts';
import { channelsOf, guildOf } from '../../client/state.ts';
import { useStore } from '../../client/store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Listbox, optionId } from '../../ui/listbox.tsx';
import { ChannelSign } from '../channels/channel-sign.tsx';

interface QuickSwitcherProps {
  readonly scene: Scene;
  readonly onClose: () => void;
}

/** Goes to a channel by part of its name. */
export function QuickSwitcher({ scene, onClose }: QuickSwitcherProps) {
  const store = useStore();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const channels = useMemo(() => {
    const wanted = typed.replace(/^#/, '').trim().toLowerCase();
    return channelsOf(scene).filter(({ name }) => name.toLowerCase().includes(wanted));
  }, [scene, typed]);

  function go(index: number): void {
    const channel = channels[index];
    if (!channel) return;
    onClose();
    store.goTo(channel.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const count = Math.max(1, channels.length);
    if (event.key === 'ArrowDown') setActive((active + 1) % count);
    else if (event.key === 'ArrowUp') setActive((active + count - 1) % count);
    else if (event.key === 'Enter') go(active);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title="Go to a channel" onClose={onClose}>
      <div class="quick-switcher">
        <input
          role="combobox"
          aria-label="Channel name"
          aria-expanded={channels.length > 0}
          aria-controls={listId}
          aria-activedescendant={channels.length > 0 ? optionId(listId, active) : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          placeholder="Where do you want to go?"
          value={typed}
          autofocus
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Listbox
          id={listId}
          label="Channels"
          activeIndex={active}
          onActivate={setActive}
          onPick={go}
          empty="There is no channel by that name."
          options={channels.map((channel) => ({
            value: channel.id,
            label: channel.name,
            icon: <ChannelSign channel={channel} />,
            detail: (
              <small class="quick-switcher-place">{guildOf(scene, channel)?.name ?? 'Direct messages'}</small>
            ),
          }))}
        />
      </div>
    </Dialog>
  );
}
