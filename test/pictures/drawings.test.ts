import { describe, expect, it } from 'vitest';
import { Drawings } from '../../src/pictures/drawings.ts';
import { lineageOf } from '../../src/pictures/lineage/entry.ts';
import type { PicturePlan } from '../../src/pictures/picture-plan.ts';
import { allFamilies } from '../support/catalogue.ts';
import { english } from '../support/view-fixtures.ts';

const [family] = allFamilies;
const [film] = family?.films ?? [];
if (!family || !film) throw new Error('the catalogue is empty');
const plan: PicturePlan = { kind: 'lineage', lineage: lineageOf(film, family, english), theme: 'dark' };

/** Drawings whose drawer counts, and breaks on request. Each picture has three bytes. */
function counting({ maxKeptBytes }: { readonly maxKeptBytes?: number } = {}) {
  const seen = { drawings: 0, atOnce: 0, most: 0 };
  const state = { isBroken: false };
  const logged: object[] = [];
  const drawings = new Drawings({
    drawer: {
      async draw() {
        seen.drawings += 1;
        seen.atOnce += 1;
        seen.most = Math.max(seen.most, seen.atOnce);
        await new Promise((resolve) => setImmediate(resolve));
        seen.atOnce -= 1;
        if (state.isBroken) throw new Error('out of memory');
        return { png: Buffer.from([1, 2, 3]), width: 1, height: 1 };
      },
      close: async () => undefined,
    },
    log: { warn: (facts) => void logged.push(facts) },
    ...(maxKeptBytes !== undefined && { maxKeptBytes }),
  });
  return { drawings, seen, state, logged };
}

describe('pictures', () => {
  it('are kept by what they say, if they may be', async () => {
    const { drawings, seen } = counting();
    const first = await drawings.draw(plan, 'one');
    expect(await drawings.draw(plan, 'one')).toBe(first);
    await drawings.draw(plan, 'another');
    expect(seen.drawings).toBe(2);
    await drawings.draw(plan);
    await drawings.draw(plan);
    expect(seen.drawings).toBe(4);
  });

  it('are drawn once where many ask for the same, and different ones one after the other', async () => {
    const { drawings, seen } = counting();
    const asked = [drawings.draw(plan, 'one'), drawings.draw(plan, 'one'), drawings.draw(plan, 'two')];
    const [first, second] = await Promise.all([...asked, drawings.draw(plan)]);
    expect(first).toBe(second);
    expect(seen).toEqual({ drawings: 3, atOnce: 0, most: 1 });
  });

  it('are dropped if there are too many of them, the oldest first', async () => {
    const { drawings, seen } = counting({ maxKeptBytes: 4 });
    for (const key of ['one', 'two', 'one']) await drawings.draw(plan, key);
    expect(seen.drawings).toBe(3);
  });

  it('that can’t be drawn are left out, and the log says why; the next one is tried again', async () => {
    const { drawings, state, logged } = counting();
    state.isBroken = true;
    expect(await drawings.draw(plan, 'one')).toBeUndefined();
    expect(logged).toMatchObject([{ picture: 'lineage', err: { message: 'out of memory' } }]);
    state.isBroken = false;
    expect(await drawings.draw(plan, 'one')).toMatchObject({ width: 1 });
  });

  it('are left out where too many wait', async () => {
    const { drawings, logged } = counting();
    const drawn = await Promise.all(Array.from({ length: 60 }, () => drawings.draw(plan)));
    expect(drawn.filter((picture) => picture === undefined)).toHaveLength(10);
    expect(logged).toHaveLength(10);
    expect(await drawings.draw(plan)).toBeDefined();
  });
});
