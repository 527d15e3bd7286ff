import { useEffect, useRef } from 'preact/hooks';
import { catchFocus } from '../composer/composer-focus.ts';

/** On arrival in a channel, moves the focus to the message box if what had it is gone. */
export function useLanding(channelId: string | undefined, isClosed: boolean): void {
  const place = channelId === undefined ? undefined : `${channelId}/${isClosed}`;
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (place === undefined) return;
    const isNew = last.current !== undefined && last.current !== place;
    last.current = place;
    if (isNew) catchFocus();
  }, [place]);
}
