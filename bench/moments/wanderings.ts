import { latestSlot } from '../../src/domain/digest-slot.ts';
import { EVERY_MOMENT, type MomentQuery, MS_PER_DAY, PERIODS } from '../../src/domain/moment-query.ts';
import { browseMoments } from '../../src/flows/moment/browse.ts';
import { filterPage } from '../../src/flows/moment/filter.ts';
import { topOf, turnTop } from '../../src/flows/moment/lists.ts';
import { queryRef } from '../../src/flows/moment/query-ref.ts';
import { randomMomentPage } from '../../src/flows/moment/random.ts';
import { searchedMoments } from '../../src/flows/moment/search.ts';
import { MAX_CHOICES } from '../../src/interactions/limits.ts';
import { chosenWords } from '../../src/options/words.ts';
import type { AppContext } from '../../src/services/app.ts';
import { composeDigest } from '../../src/services/digest/compose-digest.ts';
import { digestFacts } from '../../src/services/digest/digest-facts.ts';
import { alikeMoments } from '../../src/services/moment/alike-moments.ts';
import { suggestWords } from '../../src/services/moment/suggest-words.ts';
import { visibleMoments } from '../../src/services/moment/visible-moments.ts';
import { digestMessage } from '../../src/views/digest/digest-message.ts';
import { alikeMoments as alikePage } from '../../src/views/moment/alike-moments.ts';
import { MOMENT_QUERIES, NAMES_TYPED } from './moment-queries.ts';

/** What a member asks for: from the context that a handler gets to the message that it returns. */
export type Wandering = (context: AppContext, round: number) => Promise<unknown>;

/** A prime, so that the moments in view are spread over all. */
const STRIDE = 7_919;

const ORDERS: readonly Partial<MomentQuery>[] = [
  {},
  { order: 'goosebumps' },
  { order: 'replies' },
  { order: 'rising' },
  { order: 'shuffled', seed: 5 },
];

/** @param film one with other versions */
const filtersFor = (film: string): readonly Partial<MomentQuery>[] => [
  { country: 'TR' },
  { moods: ['moved', 'hope'] },
  { without: ['death', 'illness'], order: 'goosebumps' },
  { media: 'video' },
  { language: 'tr', order: 'rising' },
  { film, family: true },
  { filmCountry: 'KR', order: 'replies' },
  { from: Date.UTC(2024, 0, 2) / MS_PER_DAY, to: Date.UTC(2024, 0, 4) / MS_PER_DAY },
  { author: '700000000000000003', order: 'shuffled', seed: 9 },
  { feltBy: '700000000000000011' },
];

/** A page on in a list, or its first page. */
export const browse: Wandering = (context, round) => pageOn(context, queryOf(ORDERS, round), round);

/** The filter, and a page of what it lets through. */
export const filterOf =
  (film: string): Wandering =>
  async (context, round) => {
    const query = queryOf(filtersFor(film), round >> 1);
    if (round % 2 === 0) return pageOn(context, query, round);
    return filterPage(context, { ref: await queryRef(context, query), view: 'browse' });
  };

export const top: Wandering = async (context, round) => {
  const period = PERIODS[round % PERIODS.length] ?? 'ever';
  if (round % 3 === 0) return topOf(context, { period });
  const ref = await queryRef(context, { ...EVERY_MOMENT, order: 'goosebumps', period });
  return turnTop(context, ref, round % 3);
};

export const randomMoments =
  (film: string): Wandering =>
  async (context, round) => {
    const query = round % 2 === 0 ? EVERY_MOMENT : queryOf(filtersFor(film), round >> 1);
    return randomMomentPage(context, await queryRef(context, query));
  };

export const search: Wandering = async (context, round) => {
  const words = chosenWords(queryAt(MOMENT_QUERIES, round));
  const ref = await queryRef(context, { ...EVERY_MOMENT, words });
  return searchedMoments(context, { ref, page: 0 });
};

export const suggestions: Wandering = (context, round) =>
  suggestWords(context, queryAt(NAMES_TYPED, round), MAX_CHOICES);

export const moreLikeThis: Wandering = async (context, round) => {
  const moments = await visibleMoments(context);
  const live = moments.beside(numberAt(context, round), 'older');
  if (!live) return undefined;
  return alikePage(live.moment, await alikeMoments(context, moments, live), context.texts);
};

async function pageOn(context: AppContext, query: MomentQuery, round: number): Promise<unknown> {
  const ref = await queryRef(context, query);
  return browseMoments(context, { ref, seen: 0 }, ({ selection }) =>
    round % 3 === 0 ? selection.first : selection.beside(numberAt(context, round), 'next'),
  );
}

const queryOf = (wishes: readonly Partial<MomentQuery>[], round: number): MomentQuery => ({
  ...EVERY_MOMENT,
  ...wishes[round % wishes.length],
});

const queryAt = (queries: readonly string[], round: number): string => queries[round % queries.length] ?? '';

const numberAt = ({ community: { library } }: AppContext, round: number): number =>
  2 + ((round * STRIDE) % (library.nextNumber - 2));

/** What a digest tells, and its message: with all moments to look at, and no digest before. */
export const digest: Wandering = async ({ app, community, readersHere, publicTexts }, round) => {
  const times = { days: [1 + (round % 7)], hour: round % 24, zone: 'Europe/Malta' };
  const audience = readersHere();
  const [newest] = community.library.all.newest();
  // The slots of any day that come next.
  const slot = latestSlot(times, (newest?.moment.sharedAt ?? app.now()) + 7 * MS_PER_DAY);
  const content = await composeDigest(community, { slot, times, audience });
  if (!content) throw new Error('there is nothing to tell');
  const facts = digestFacts({ films: app.films, community, audience }, slot.id, content);
  if (!facts) throw new Error('nothing is left to tell');
  return digestMessage(facts, publicTexts);
};
