import { useEffect, useRef } from 'preact/hooks';
import { channelWith, guildOf } from '../client/state.ts';
import { type Store, useStore } from '../client/store.ts';
import { messageBox } from '../composer/composer-focus.ts';
import { channelAfter } from './channels/channel-tree.ts';

export interface Shortcuts {
  onHelp(): void;
  onSwitcher(): void;
}

/** The keyboard shortcuts of the whole page. Its parts handle their own keys. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const store = useStore();
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open], [role=dialog]')) return;
      const act = actOf(event, store, latest.current);
      if (act) {
        event.preventDefault();
        act();
      } else if (isWriting(event)) messageBox()?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [store]);
}

function actOf(event: KeyboardEvent, store: Store, shortcuts: Shortcuts): (() => void) | undefined {
  const { key, altKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  if (isControl && !altKey && key.toLowerCase() === 'k') return shortcuts.onSwitcher;
  if (altKey && !isControl && key === 'ArrowDown') return () => step(store, 1);
  if (altKey && !isControl && key === 'ArrowUp') return () => step(store, -1);
  if (key === '?' && !isControl && !altKey && !isTyping(event.target)) return shortcuts.onHelp;
  return undefined;
}

function step(store: Store, by: 1 | -1): void {
  const { scene, channelId } = store.state;
  const guild = scene && guildOf(scene, channelWith(scene, channelId));
  const next = guild && channelAfter(guild.channels, channelId, by);
  if (next) store.goTo(next.id);
}

/** Typing goes to the message box, wherever the focus is. */
function isWriting({ key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented, target }: KeyboardEvent) {
  if (isComposing || defaultPrevented || ctrlKey || metaKey || altKey) return false;
  // Space presses what has the focus.
  if ([...key].length !== 1 || key === ' ' || isTyping(target)) return false;
  return !(target instanceof Element && target.closest('[role=menu], [role=listbox], [role=combobox]'));
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
