import { constants, createDeflate, type Deflate, deflateSync } from 'node:zlib';
import type { WebSocket } from 'ws';

/** A client's connection. It compresses what the client has asked for: https://docs.discord.com/developers/events/gateway#encoding-and-compression */
export class Connection {
  readonly #socket: WebSocket;
  readonly version: number;
  /** One for the whole connection: each packet is told in terms of those before it. */
  readonly #stream: Deflate | undefined;
  /** Whether each packet is compressed for itself, which IDENTIFY asks for. A compressed connection makes it pointless. */
  compressesPackets = false;

  /** @param query of the address that the client opened */
  constructor(socket: WebSocket, query: URLSearchParams) {
    this.#socket = socket;
    this.version = Number(query.get('v'));
    if (query.get('compress') !== 'zlib-stream') return;
    const stream = createDeflate();
    // A packet ends where a flush ends, so it doesn't matter how many pieces it comes in.
    stream.on('data', (piece: Buffer) => this.#write(piece));
    socket.once('close', () => stream.destroy());
    this.#stream = stream;
  }

  send(payload: object): void {
    this.sendText(JSON.stringify(payload));
  }

  sendText(text: string): void {
    if (this.#stream?.writable) {
      this.#stream.write(text);
      this.#stream.flush(constants.Z_SYNC_FLUSH);
    } else if (!this.#stream) this.#write(this.compressesPackets ? deflateSync(text) : text);
  }

  /** Closes it, after what was sent before. */
  close(code: number, reason?: string): void {
    const close = () => this.#socket.close(code, reason);
    if (this.#stream?.writable) this.#stream.flush(constants.Z_SYNC_FLUSH, close);
    else close();
  }

  terminate(): void {
    this.#socket.terminate();
  }

  #write(data: string | Buffer): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(data);
  }
}
