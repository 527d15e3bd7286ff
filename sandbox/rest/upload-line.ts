import { setTimeout as wait } from 'node:timers/promises';

/** The line that a host uploads over. All its uploads share it, as those of one house do. */
export class UploadLine {
  readonly #bytesPerMs: number;
  #freeAt = 0;

  /** @param mbitPerSecond for example 5, of an ordinary home */
  constructor(mbitPerSecond: number) {
    this.#bytesPerMs = (mbitPerSecond * 1_000_000) / 8 / 1_000;
  }

  /** The same bytes, each when it would have come over this line. */
  slow(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const carry = async (bytes: number) => {
      const now = performance.now();
      this.#freeAt = Math.max(this.#freeAt, now) + bytes / this.#bytesPerMs;
      await wait(this.#freeAt - now);
    };
    return body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        async transform(chunk, controller) {
          await carry(chunk.byteLength);
          controller.enqueue(chunk);
        },
      }),
    );
  }
}
