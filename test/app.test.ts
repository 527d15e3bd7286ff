import { expect, it } from 'vitest';
import { anApp } from './support/an-app.ts';
import { GUILD } from './support/builders.ts';
import { collectGarbage } from './support/collect-garbage.ts';
import { aClient } from './support/from-payloads.ts';
import { OTHER_GUILD } from './support/offline-client.ts';
import { ShakyStore } from './support/shaky-store.ts';

it.each([
  ['lets go of a community where all together outgrow what they may take', 1, 3],
  ['keeps communities that fit into what they may take', 1_000_000, 2],
])('the app %s', async (_, libraryBytes, reads) => {
  const store = new ShakyStore();
  const { communities } = anApp(aClient().rest, store, libraryBytes).app;
  for (const guild of [GUILD, OTHER_GUILD, GUILD]) {
    await communities.community(guild);
    await collectGarbage();
  }
  expect(store.asked.range).toBe(reads);
});
