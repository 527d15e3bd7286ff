import type { Community } from '../../data/community/community.ts';
import type { MomentSelection } from '../../data/community/moment-selection.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import { type DigestSlot, type DigestTimes, indexOfSlot } from '../../domain/digest-slot.ts';
import { EVERY_MOMENT, MS_PER_DAY } from '../../domain/moment-query.ts';
import type { Audience } from '../../domain/place.ts';
import { type DigestContent, MAX_NEWS } from '../../domain/spread.ts';
import { inSlices } from '../../tasks/slices.ts';
import { mayTravel } from '../moment/may-travel.ts';
import { choosePrompt } from './choose-prompt.ts';

/** How far back a digest looks, if the one before is longer ago, in milliseconds. */
const A_WEEK_MS = 7 * MS_PER_DAY;

/** A moment counts as told on a day of an earlier year if it was at most that many days away. */
const AROUND_DAYS = 3;

/** No anniversary comes twice in that time, in milliseconds: on every day, the same moments are around. */
const ANNIVERSARIES_APART_MS = 30 * MS_PER_DAY;

/** How many are looked at together for one that may be told. */
const LOOKED_AT = 20;

/** What is asked for a digest. */
export interface DigestOf {
  readonly slot: DigestSlot;
  readonly times: DigestTimes;
  /** Those who will read it. */
  readonly audience: Audience;
}

/**
 * What the digest of a slot tells: of the moments that everybody who will read it may read, without those that stay where they
 * were told.
 * @returns `undefined` if no moment is new, and none has its anniversary
 */
export const composeDigest = (community: Community, of: DigestOf): Promise<DigestContent | undefined> =>
  inSlices(compose(community, of));

function* compose(
  community: Community,
  { slot, times, audience }: DigestOf,
): Generator<void, DigestContent | undefined> {
  const { library, guild } = community;
  const moments = library.seenBy(audience);
  const from = Math.max(slot.at - A_WEEK_MS, library.spread.digests.toldUntil);
  const news = newMoments(community, moments, from, slot.at);
  yield;
  const anniversary = anniversaryOn(community, moments, slot);
  yield;
  if (news.length === 0 && anniversary === undefined) return undefined;
  const felt = mostFelt(community, moments, from);
  const prompt = choosePrompt(community, indexOfSlot(times, slot.id), guild);
  return {
    count: news.length,
    news: news.slice(0, MAX_NEWS),
    ...(felt && { felt }),
    ...(anniversary !== undefined && { anniversary }),
    ...(prompt && { prompt }),
  };
}

/** The numbers of those told after the one time and until the other, newest first. */
function newMoments(
  community: Community,
  moments: VisibleMoments,
  from: number,
  until: number,
): readonly number[] {
  const days = { from: Math.floor(from / MS_PER_DAY), to: Math.floor(until / MS_PER_DAY) };
  const found = moments.select({ ...EVERY_MOMENT, ...days }, { order: 'newest' }, until);
  const { day } = community.library.table;
  return found.slice(0, found.total).filter((number) => {
    if (!mayTravel(community, number)) return false;
    const on = day[number] ?? 0;
    if (on > days.from && on < days.to) return true;
    const sharedAt = moments.moment(number)?.moment.sharedAt ?? 0;
    return sharedAt > from && sharedAt <= until;
  });
}

/** The one that most people gave a goosebump since then. */
function mostFelt(community: Community, moments: VisibleMoments, since: number): DigestContent['felt'] {
  // A week counts from its end.
  const found = moments.select(EVERY_MOMENT, { order: 'goosebumps', period: 'week' }, since + A_WEEK_MS);
  const number = firstOf(found, (one) => mayTravel(community, one));
  return number === undefined ? undefined : { number, given: found.heightOf(number) };
}

/** Of those told around that day of an earlier year, the one that was felt most. */
function anniversaryOn(
  community: Community,
  moments: VisibleMoments,
  { id, at }: DigestSlot,
): number | undefined {
  const { table, spread } = community.library;
  const days = daysOfEarlierYears(id);
  const numbers = new Uint8Array(table.last + 1);
  for (let number = 1; number <= table.last; number += 1)
    if (days.has(table.day[number] ?? 0)) numbers[number] = 1;
  const before = new Set<number>();
  for (const { content, until } of spread.digests.all)
    if (content?.anniversary !== undefined && until > at - ANNIVERSARIES_APART_MS)
      before.add(content.anniversary);
  const found = moments.select({ ...EVERY_MOMENT, numbers }, { order: 'goosebumps' }, at);
  return firstOf(found, (number) => mayTravel(community, number) && !before.has(number));
}

/** Days since 1970 around that day in each year since then. */
function daysOfEarlierYears(slot: string): ReadonlySet<number> {
  const [year = 0, month = 1, day = 1] = slot.split(/[-T]/).map(Number);
  const days = new Set<number>();
  for (let of = year - 1; of >= 1970; of -= 1) {
    const there = Date.UTC(of, month - 1, day) / MS_PER_DAY;
    for (let away = -AROUND_DAYS; away <= AROUND_DAYS; away += 1) days.add(there + away);
  }
  return days;
}

function firstOf(selection: MomentSelection, fits: (number: number) => boolean): number | undefined {
  for (let from = 0; from < selection.total; from += LOOKED_AT) {
    const found = selection.slice(from, LOOKED_AT).find(fits);
    if (found !== undefined) return found;
  }
  return undefined;
}
