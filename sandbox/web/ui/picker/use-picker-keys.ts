import { useRef } from 'preact/hooks';
import { itemAfterKey } from '../menu-keys.ts';

interface PickerKeys {
  readonly isOpen: boolean;
  /** Whether letters go to a search field. */
  readonly search: boolean;
  readonly labels: readonly string[];
  readonly active: number;
  readonly onOpen: () => void;
  readonly onMark: (index: number) => void;
  readonly onPick: (index: number) => void;
  readonly onEscape: () => void;
}

/** After this pause, in milliseconds, typing starts over. */
const typingPause = 700;
const openers = ['ArrowDown', 'ArrowUp', 'Enter', ' '];

/** The keys of a box with a list: arrows, Home, End, letters, Enter, Space, Escape. */
export function usePickerKeys(keys: PickerKeys): (event: KeyboardEvent) => void {
  const { isOpen, search, labels, active } = keys;
  const typing = useRef({ text: '', at: 0 });

  function typedWith(key: string): string {
    const { text, at } = typing.current;
    const isNew = performance.now() - at > typingPause;
    typing.current = { text: (isNew ? '' : text) + key, at: performance.now() };
    return typing.current.text;
  }

  function act(key: string): boolean {
    const isLetter = [...key].length === 1 && key !== ' ';
    if (!isOpen) {
      if (openers.includes(key) || (isLetter && !search)) keys.onOpen();
      if (!isLetter || search) return openers.includes(key);
    }
    if (key === 'Escape') keys.onEscape();
    else if (key === 'Enter' || (key === ' ' && !search)) keys.onPick(active);
    else {
      if (search && (isLetter || ['Home', 'End', ' '].includes(key))) return false;
      const next = itemAfterKey(key, labels, active, isLetter ? typedWith(key) : '');
      if (next === undefined) return false;
      keys.onMark(next);
    }
    return true;
  }

  return (event) => {
    const { key, target, isComposing } = event;
    if (isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // The buttons beside the box handle their own keys.
    const isOfBox = target instanceof HTMLElement && target.role === 'combobox';
    if ((!isOfBox && !(isOpen && key === 'Escape')) || !act(key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
