import { useState } from 'preact/hooks';
import type { ShownMessage } from '../../../page/protocol.ts';
import { useStore } from '../../client/store.ts';

const none: ReadonlySet<string> = new Set();

/** Presses the buttons of a message, and tells which are waiting and why the last press failed. */
export function usePress({ channel_id: channelId, id: messageId }: ShownMessage) {
  const store = useStore();
  const [waiting, setWaiting] = useState(none);
  const [failure, setFailure] = useState<string>();

  async function press(customId: string): Promise<void> {
    setFailure(undefined);
    setWaiting((before) => new Set([...before, customId]));
    try {
      setFailure(await store.settle(() => store.person.act('press', { channelId, messageId, customId })));
    } finally {
      setWaiting((before) => new Set([...before].filter((id) => id !== customId)));
    }
  }

  return { waiting, failure, press: (customId: string) => void press(customId) };
}
