import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Refuses a WebSocket, and closes it even if the other side never does, since the server would wait for it when it stops. */
export function refuseUpgrade(socket: Duplex, status: 400 | 403 | 404): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
}
