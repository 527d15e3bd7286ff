import type { LiveEvent } from '../../page/protocol.ts';

export interface LiveHandlers {
  onEvent(event: LiveEvent): void;
  /** `lost` until the sandbox answers again; each `open` begins with a scene. */
  onLink(link: 'open' | 'lost'): void;
}

const RECONNECT_DELAY_MS = 1_000;

/** Listens to the sandbox as one person, and reconnects when it goes away. Returns the function that stops it. */
export function listen(username: string, handlers: LiveHandlers): () => void {
  let socket: WebSocket | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  function connect(): void {
    const url = new URL(`/page/live?as=${encodeURIComponent(username)}`, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    socket = new WebSocket(url);
    socket.addEventListener('open', () => handlers.onLink('open'));
    socket.addEventListener('message', ({ data }) => handlers.onEvent(JSON.parse(data) as LiveEvent));
    socket.addEventListener('close', () => {
      if (ended) return;
      handlers.onLink('lost');
      retry = setTimeout(connect, RECONNECT_DELAY_MS);
    });
  }

  connect();
  return () => {
    ended = true;
    clearTimeout(retry);
    socket?.close();
  };
}
