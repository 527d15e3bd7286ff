import { useState } from 'preact/hooks';

interface ListKeys {
  /** -1 for none. */
  readonly active: number;
  setActive(index: number): void;
  /** Moves the mark if the key is an arrow. Returns whether it was. */
  onKey(event: KeyboardEvent): boolean;
}

/** Which option of a list is marked. If `subject`, the question behind the list, changes, the mark returns to `first`. */
export function useListKeys(count: number, subject: string, first: number): ListKeys {
  const [marked, setMarked] = useState({ subject, index: first });
  const active = Math.min(marked.subject === subject ? marked.index : first, count - 1);
  const setActive = (index: number) => setMarked({ subject, index });
  return {
    active,
    setActive,
    onKey(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || count === 0) return false;
      event.preventDefault();
      const from = active < 0 && step < 0 ? 0 : active;
      setActive((from + step + count) % count);
      return true;
    },
  };
}
