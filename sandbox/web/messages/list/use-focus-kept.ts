import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Keeps the focus among the messages if what had it is gone: it moves to the message itself, or to the newest. */
export function useFocusKept(list: RefObject<HTMLElement | null>, stopId: string | undefined): void {
  const focused = useRef<Element | undefined>(undefined);
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      focused.current = target instanceof Element && list.current?.contains(target) ? target : undefined;
    };
    // A press on empty space takes the focus away on purpose.
    const onPress = () => {
      focused.current = undefined;
    };
    addEventListener('focusin', onFocusIn);
    addEventListener('mousedown', onPress);
    return () => {
      removeEventListener('focusin', onFocusIn);
      removeEventListener('mousedown', onPress);
    };
  }, [list]);
  useLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    focused.current = undefined;
    if (stopId === undefined || document.activeElement !== document.body) return;
    document.getElementById(`message-${stopId}`)?.focus({ preventScroll: true });
  });
}
