import { setImmediate } from 'node:timers/promises';

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** The key of its last row; `undefined` if there was none. */
  readonly last: string | undefined;
}

/** After how many rows others get a turn while the next page is being read. */
const ROWS_A_TURN = 64;

/**
 * All rows of all pages in order. Not an async generator: that takes three microtasks for each row, which made 400,000 rows
 * half a second slower.
 */
export class PagedRange<Row> implements AsyncIterableIterator<Row> {
  readonly #read: (after: string) => Promise<Page<Row>>;
  #page: Page<Row>;
  #next: Promise<Page<Row>> | undefined;
  /** Whether the next page is still being read. */
  #isReading = false;
  #index = 0;

  /**
   * @param after the key before the first page
   * @param read reads the page after a key
   */
  constructor(after: string, read: (after: string) => Promise<Page<Row>>) {
    this.#read = read;
    this.#page = { rows: [], last: after };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Row, undefined>> {
    const row = this.#page.rows[this.#index];
    if (row === undefined) return this.#turn();
    this.#index += 1;
    if (this.#isReading && this.#index % ROWS_A_TURN === 0) return afterOthers(row);
    return Promise.resolve({ value: row, done: false });
  }

  return(): Promise<IteratorResult<Row, undefined>> {
    this.#page = { rows: [], last: undefined };
    this.#next = undefined;
    return Promise.resolve({ value: undefined, done: true });
  }

  /** The first row of the next page that has any. */
  async #turn(): Promise<IteratorResult<Row, undefined>> {
    if (this.#page.last === undefined) return { value: undefined, done: true };
    const page = await (this.#next ?? this.#read(this.#page.last));
    this.#page = page;
    this.#index = 0;
    this.#next = page.last === undefined ? undefined : this.#ahead(page.last);
    return this.next();
  }

  /** The store reads the next page while this one is being used. */
  #ahead(after: string): Promise<Page<Row>> {
    const next = this.#read(after);
    this.#isReading = true;
    const end = () => {
      this.#isReading = false;
    };
    // A failure is reported when its page is asked for, and never if the caller stops before.
    next.then(end, end);
    return next;
  }
}

/**
 * Awaiting a row keeps the event loop from turning. SQLite's driver needs a turn after it has prepared a statement, and only
 * then begins to read, so without one the next page would be read when this one has been used up.
 */
async function afterOthers<Row>(row: Row): Promise<IteratorResult<Row, undefined>> {
  await setImmediate();
  return { value: row, done: false };
}
