import { useEffect, useState } from 'preact/hooks';
import type { History } from '../../client/state.ts';
import { useStore } from '../../client/store.ts';
import { type Jump, messageElementId } from '../../markup/jump.ts';

/** Milliseconds for which a message is highlighted after a jump. */
const flashLife = 2_000;

interface Target {
  readonly channelId: string;
  readonly messageId: string;
}

/** Goes to a message, loading older ones as needed, and highlights it for a while. */
export function useJumpTarget(channelId: string | undefined, history: History | undefined) {
  const store = useStore();
  const [target, setTarget] = useState<Target>();
  const [flashedId, setFlashedId] = useState<string>();

  useEffect(() => {
    if (!target || !history || target.channelId !== channelId) return;
    const element = document.getElementById(messageElementId(target.messageId));
    if (element) {
      element.scrollIntoView({ block: 'center' });
      element.focus({ preventScroll: true });
      setFlashedId(target.messageId);
      setTarget(undefined);
    } else if (history.hasMore) {
      void store.loadOlder(channelId);
    } else {
      store.notify('That message is no longer there.');
      setTarget(undefined);
    }
  }, [target, history, channelId]);

  useEffect(() => {
    if (flashedId === undefined) return;
    const timer = setTimeout(() => setFlashedId(undefined), flashLife);
    return () => clearTimeout(timer);
  }, [flashedId]);

  const jump: Jump = (channelId, messageId) => {
    if (channelId !== store.state.channelId) store.goTo(channelId);
    setTarget(messageId === undefined ? undefined : { channelId, messageId });
  };
  return { jump, flashedId };
}
