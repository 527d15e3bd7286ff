import type { Quiet } from '../../domain/spread.ts';
import { keyFor } from '../store/keys.ts';
import type { Change } from '../store/record-store.ts';
import type { Writer } from './writer.ts';

export const quietRecord = (guild: string, number: number): Change => ({
  set: keyFor({ guild, kind: 'quiet', number }),
  record: { v: 1 } satisfies Quiet,
});

/** How far the moments of a community get, as it is written. */
export class Spread {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Keeps a moment where it was told, or lets it travel again. */
  keepHere(number: number, isQuiet: boolean): Promise<void> {
    const { guild, store, library, queue, writableKey } = this.#writer;
    return queue(async () => {
      if (!library.moment(number) || library.spread.quiet.has(number) === isQuiet) return;
      const key = writableKey({ guild, kind: 'quiet', number });
      await store.write([isQuiet ? quietRecord(guild, number) : { delete: key }]);
    });
  }
}
