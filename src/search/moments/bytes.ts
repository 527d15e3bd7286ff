/** Numbers written one behind the other; a small one takes one byte. */
export class Bytes {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    this.#makeRoom(5);
    let rest = number;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** What was written elsewhere, as it is. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    this.#makeRoom(to - from);
    // Mostly one or two: a loop copies these sooner than `set`.
    for (let at = from; at < to; at += 1) this.#bytes[this.#length++] = bytes[at] ?? 0;
  }

  /** All of them, without room for more. */
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Reads what `Bytes` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  /** Where the next number begins. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let byte = this.#bytes[this.at++] ?? 0;
    if (byte < 0x80) return byte;
    let number = byte & 0x7f;
    let shift = 7;
    do {
      byte = this.#bytes[this.at++] ?? 0;
      number |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    return number >>> 0;
  }
}
