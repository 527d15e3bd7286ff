import { setImmediate } from 'node:timers/promises';
import { median, percentile } from '../../harness/percentile.ts';
import { seeded } from '../../harness/seeded.ts';
import type { Catalogue } from '../../src/data/catalogue/catalogue.ts';
import type { Running } from '../community-section.ts';
import { titlesOf } from '../films/made-films.ts';
import type { Section } from '../report/figures.ts';
import { DISCOVERING } from '../report/goals.ts';
import { amountOf, CHANNEL, filmWithVersions, listRows, NOW } from './discovering.ts';
import { MadeStore } from './made-store.ts';
import { appWith, askedIn } from './member.ts';
import { usedBytes } from './memory.ts';

const FIRST_GUILD = 200_000_000_000_000_000n;
const BYTES_PER_MB = 1_000_000;
/** As the bot has it by default: 512 of the binary kind. */
const LIBRARY_BYTES = 512 * 1024 * 1024;
/** Lists asked for in each community, as long as it is in memory. */
const LISTS_EACH = 3;

/**
 * Many communities by turns, some far more often than others, with all libraries within the limit that they have by default.
 * Those that aren't in memory are read from a store that costs nothing.
 */
export async function measureManyCommunities(
  catalogue: Catalogue,
  { communities, moments }: { readonly communities: number; readonly moments: number },
  { signal, tell }: Running,
): Promise<Section> {
  const size = `${moments.toLocaleString('en')} moments in ${communities.toLocaleString('en')} communities`;
  tell(`discovering ${size}`);
  const films = [...catalogue.films];
  const plans = Array.from({ length: communities }, (_, index) => ({
    guild: String(FIRST_GUILD + BigInt(index)),
    channel: CHANNEL,
    films: films.map(({ id }) => id),
    moments: Math.round(moments / communities),
  }));
  const store = new MadeStore(plans, films.flatMap(titlesOf));
  // That the limit is too low for all of them is told, too: it is meant to be.
  const onWarned = (facts: object) => {
    if (!('reread' in facts)) throw new Error(`unexpected: ${JSON.stringify(facts)}`);
  };
  const app = await appWith(catalogue, { store, libraryBytes: LIBRARY_BYTES, now: NOW, onWarned });
  const before = await usedBytes();
  const film = filmWithVersions(catalogue);
  const reads: number[] = [];
  const times = new Map<string, number[]>();
  const seen = new Set<string>();
  const random = seeded(1);
  // First each of them once, then some more often.
  for (let round = 0; round < communities * 2 && !signal.aborted; round += 1) {
    const guild = plans[round < communities ? round : Math.floor(random() ** 3 * communities)]?.guild ?? '';
    const begun = performance.now();
    const community = await app.communities.community(guild);
    const ms = performance.now() - begun;
    if (!seen.has(guild)) reads.push(ms);
    seen.add(guild);
    const context = askedIn(app, community, CHANNEL);
    const rows = listRows(community.library, film);
    for (const [at, { what, act }] of rows.entries()) {
      if ((round + at) % rows.length >= LISTS_EACH) continue;
      const started = performance.now();
      await act(context, round);
      const measured = times.get(what) ?? [];
      measured.push(performance.now() - started);
      times.set(what, measured);
    }
    await setImmediate();
  }
  const held = (await usedBytes()) - before;
  return {
    title: `Discovering ${size}, without Discord`,
    comparisons: [],
    amounts: [
      ...[...times].map(([what, all]) => amountOf({ what, goalMs: DISCOVERING.listMs }, all)),
      { what: 'a community read, median', value: median(reads), unit: 'ms' },
      { what: 'a community read, 99th percentile', value: percentile(reads, 99), unit: 'ms' },
      {
        what: 'all libraries in memory (heap and buffers)',
        value: held / BYTES_PER_MB,
        unit: 'MB',
        goal: Math.round(LIBRARY_BYTES / BYTES_PER_MB),
      },
    ],
  };
}
