import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { PagedRange } from '../../../src/data/store/paged-range.ts';

const ROWS = 500;

/** Pages of rows like `1:0`, `1:1` … A page takes as many turns of the event loop as SQLite's driver does. */
function pagesOf(count: number, begun: number[], read: number[]) {
  return async (after: string) => {
    const page = Number(after) + 1;
    begun.push(page);
    await setImmediate();
    await setImmediate();
    read.push(page);
    if (page > count) return { rows: [], last: undefined };
    return { rows: Array.from({ length: ROWS }, (_, row) => `${page}:${row}`), last: String(page) };
  };
}

describe('a range of pages', () => {
  it('gives all rows of all pages in order, and reads each page once', async () => {
    const rows: string[] = [];
    const begun: number[] = [];
    for await (const row of new PagedRange('0', pagesOf(3, begun, []))) rows.push(row);
    const expected = [1, 2, 3].flatMap((page) => Array.from({ length: ROWS }, (_, row) => `${page}:${row}`));
    expect(rows).toEqual(expected);
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  it('reads the next page while rows of this one are still being used, and no further page', async () => {
    const begun: number[] = [];
    const read: number[] = [];
    let readInTime = 0;
    for await (const row of new PagedRange('0', pagesOf(3, begun, read))) {
      const [page, place] = row.split(':').map(Number);
      expect(begun.at(-1)).toBe((page ?? 0) + 1);
      if (place === ROWS - 1 && read.at(-1) === (page ?? 0) + 1) readInTime += 1;
    }
    expect(readInTime).toBe(3);
  });

  it('reports that a page can’t be read when its rows are asked for', async () => {
    const pages = pagesOf(1, [], []);
    const range = new PagedRange('0', (after) =>
      after === '1' ? Promise.reject(new Error('the disk is gone')) : pages(after),
    );
    const rows: string[] = [];
    const all = (async () => {
      for await (const row of range) rows.push(row);
    })();
    await expect(all).rejects.toThrow('the disk is gone');
    expect(rows).toHaveLength(ROWS);
  });

  it('gives nothing more after a return', async () => {
    const range = new PagedRange('0', pagesOf(3, [], []));
    await range.next();
    await range.return();
    expect(await range.next()).toEqual({ value: undefined, done: true });
  });
});
