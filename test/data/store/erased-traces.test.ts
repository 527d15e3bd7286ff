import { readFile } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/data/store/open-store.ts';
import type { Wishes } from '../../../src/domain/erasure.ts';
import { aStory, elif, john, NOW } from '../../support/builders.ts';
import { temporaryFolder } from '../../support/database-files.ts';
import { fillWithJohn, JOHNS_WORDS } from '../../support/johns-data.ts';
import { openCommunity } from '../../support/open-community.ts';

/** Enough to fill pages, to split them, and to free some. */
const OTHERS = 150;

async function filled() {
  const file = `${await temporaryFolder()}/moments.sqlite`;
  const store = await openStore(`sqlite://${file}`);
  onTestFinished(() => store.close());
  const { community } = await openCommunity(store);
  await fillWithJohn(community, store);
  for (let at = 0; at < OTHERS; at += 1) {
    const author = at % 3 === 0 ? john : elif;
    const text = `${author === john ? JOHNS_WORDS[0] : 'The bell rings'}, ${'again and '.repeat(at % 60)}${at}`;
    await community.share(aStory({ author, text }));
    if (author === elif) await community.goosebumps.press(4 + at, john, NOW);
  }
  return { file, store, community };
}

/** Every byte of the database: rows, free pages, and the log beside it. */
async function bytesOf(file: string): Promise<Buffer> {
  const parts = [file, `${file}-wal`].map((path) => readFile(path).catch(() => Buffer.alloc(0)));
  return Buffer.concat(await Promise.all(parts));
}

const PICTURE_BYTES = Buffer.from('P1CTUR3').toString('base64').slice(0, 8);

it.each<Wishes>([
  { moments: 'erase', replies: 'erase' },
  { moments: 'keep', replies: 'keep' },
])('after an erasure (%j) no byte of the files is left of it', async (wishes) => {
  const { file, store, community } = await filled();
  const ids = [john.id, `"name":"${john.name}"`];
  const told = wishes.moments === 'erase' ? [...JOHNS_WORDS, PICTURE_BYTES] : JOHNS_WORDS.slice(1, 2);
  for (const trace of [...ids, ...told]) expect((await bytesOf(file)).includes(trace), trace).toBe(true);

  await community.erasures.begin(john.id, wishes, {
    at: NOW + 1_000,
    name: 'somebody',
    id: '900000000000000099',
  });
  await community.erasures.carryOut(john.id, new AbortController().signal);
  expect(await store.dropTraces()).toBe(true);
  const bytes = await bytesOf(file);
  for (const trace of [...ids, ...told]) expect(bytes.includes(trace), trace).toBe(false);
  expect(bytes.includes('The bell rings twice')).toBe(true);
});

it('a file that is larger than may be written anew now keeps its traces for later, over a restart too', async () => {
  const file = `${await temporaryFolder()}/moments.sqlite`;
  const url = `sqlite://${file}`;
  const first = await openStore(url);
  expect(await first.dropTraces(1)).toBe(true);
  await first.leaveNoTraces();
  expect(await first.dropTraces(1)).toBe(false);
  await first.close();
  const again = await openStore(url);
  expect(await again.dropTraces(1)).toBe(false);
  expect(await again.dropTraces()).toBe(true);
  expect(await again.dropTraces(1)).toBe(true);
  await again.close();
});
