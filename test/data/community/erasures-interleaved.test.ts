import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import type { Change, RecordStore } from '../../../src/data/store/record-store.ts';
import { contentsOf } from '../../../src/domain/edit.ts';
import type { Person } from '../../../src/domain/moment.ts';
import { firstIdAt } from '../../../src/domain/snowflake.ts';
import { createQueue } from '../../../src/tasks/queue.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** Each takes some 50 ms. `INTERLEAVINGS=1000` plays more of them. */
const ROUNDS = Number(process.env.INTERLEAVINGS ?? 25);
const DEEDS = 80;

/** A store of a process that is killed in one of its next commits: before it is on disk, or after. */
class MortalStore extends MemoryStore implements RecordStore {
  #left = Number.POSITIVE_INFINITY;
  #isDone = false;
  #isDead = false;

  dieSoon(commits: number, isDone: boolean): void {
    this.#left = commits;
    this.#isDone = isDone;
  }

  kill(): void {
    this.#isDead = true;
  }

  override async write(changes: readonly Change[]): Promise<void> {
    await this.#breathe(() => super.write(changes));
  }

  override async set(key: string, record: unknown, lifetime?: number): Promise<void> {
    await this.#breathe(() => super.set(key, record, lifetime));
  }

  override async delete(key: string): Promise<boolean> {
    let isGone = false;
    await this.#breathe(async () => {
      isGone = await super.delete(key);
    });
    return isGone;
  }

  async #breathe(act: () => Promise<void>): Promise<void> {
    await nextTurn();
    this.#left -= 1;
    const dies = this.#isDead || this.#left < 0;
    const isLast = dies && !this.#isDead;
    if (!dies || (isLast && this.#isDone)) await act();
    this.#isDead ||= dies;
    if (dies) throw new Error('killed');
  }
}

/** What somebody was told is done: a moment's text, or a reply's with the author of its moment. */
interface Said {
  readonly by: Person;
  readonly at: number;
  readonly words: string;
  readonly under: Person | undefined;
}

/** People who tell, answer, edit and feel at once, one of whom has their data erased again and again, in a bot that is killed. */
class Round {
  readonly rows = new Map<string, string>();
  readonly said: Said[] = [];
  /** From before that, nothing of John's may be left. */
  erasedAt = 0;
  #now = NOW;
  #store = new MortalStore(this.rows);
  #community: Promise<Community> = this.#open();
  #carrying = createQueue();
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  async play(): Promise<void> {
    for (let count = 0; count < DEEDS; count += 1) {
      this.#now += 1_000;
      const community = await this.#community;
      // What a kill cuts off was told to nobody.
      void this.#deed(community).catch(() => undefined);
      for (let turns = this.#upTo(3); turns > 0; turns -= 1) await nextTurn();
      if (this.#upTo(12) === 0) await this.#restart();
    }
    await this.#restart();
    const community = await this.#community;
    await this.#carryOut(community);
    await community.settled();
  }

  async #deed(community: Community): Promise<void> {
    const at = this.#now;
    const by = [john, elif, mika][this.#upTo(3)] ?? john;
    const { library } = community;
    const number = 1 + this.#upTo(Math.max(1, library.nextNumber - 1));
    const live = library.moment(number);
    const words = `${by.name} at ${at}.`;
    const told = { by, at, words };
    switch (this.#upTo(7)) {
      case 0:
      case 1: {
        const place = { channel: CHANNEL, ageRestricted: false };
        const story = aStory({ author: by, text: words, sharedAt: at, origin: firstIdAt(at), place });
        if (await community.share(story)) this.said.push({ ...told, under: undefined });
        return;
      }
      case 2:
        if (live && (await community.reply(number, firstIdAt(at), { author: by, text: words, at })))
          this.said.push({ ...told, under: live.moment.author });
        return;
      case 3: {
        if (!live) return;
        const { moment } = live;
        const contents = { ...contentsOf(moment), text: `${moment.author.name} at ${at}.` };
        const basedOn = moment.editedAt ?? moment.sharedAt;
        await community.edits.keep({ number, id: firstIdAt(at), contents, basedOn, at }, []);
        return;
      }
      case 4:
        await community.goosebumps.press(number, by, at);
        return;
      case 5:
        this.#store.dieSoon(this.#upTo(4), this.#upTo(2) === 0);
        return;
      default:
        await this.#erase(community, at);
    }
  }

  async #erase(community: Community, at: number): Promise<void> {
    const facts = { at, name: 'somebody', id: firstIdAt(at) };
    const begun = await community.erasures.begin(john.id, { moments: 'erase', replies: 'erase' }, facts);
    this.erasedAt = Math.max(this.erasedAt, begun.at);
    await this.#carryOut(community);
  }

  /** One at a time, as the bot does it. */
  #carryOut(community: Community): Promise<unknown> {
    return this.#carrying(() => community.erasures.carryOut(john.id, new AbortController().signal));
  }

  async #restart(): Promise<void> {
    this.#store.kill();
    await nextTurn();
    await nextTurn();
    this.#store = new MortalStore(this.rows);
    this.#community = this.#open();
    const community = await this.#community;
    const left = await community.erasures.find(john.id);
    this.erasedAt = Math.max(this.erasedAt, left?.at ?? 0);
    this.#carrying = createQueue();
    void this.#carryOut(community).catch(() => undefined);
  }

  async #open(): Promise<Community> {
    return (await openCommunity(this.#store, GUILD)).community;
  }

  #upTo(count: number): number {
    return Math.floor(this.#random() * count);
  }
}

test('whatever comes between, an erasure takes all of the person’s from before it and nothing else', async () => {
  let erased = 0;
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const round = new Round(seed);
    await round.play();
    const { rows, erasedAt, said } = round;
    const all = [...rows].map((row) => row.join(' '));
    const left = all.filter((row) => {
      const times = [...row.matchAll(/John at (\d+)\./g)].map(([, at]) => Number(at));
      const latest = Math.max(...[...row.matchAll(/"(?:at|sharedAt)":(\d+)/g)].map(([, at]) => Number(at)));
      return times.some((at) => at <= erasedAt) || (row.includes(john.id) && latest <= erasedAt);
    });
    expect(left, `seed ${seed}`).toEqual([]);
    expect(
      all.some((row) => row.includes(':erasure:')),
      `seed ${seed}`,
    ).toBe(false);

    const isTheirs = ({ id }: Person) => id === john.id;
    const wanted = said.filter(({ by, at, under }) => {
      // What is under a moment goes with it.
      if (under && isTheirs(under)) return false;
      return !isTheirs(by) || at > erasedAt;
    });
    const everything = all.join('\n');
    // An edit may have replaced a text by now: then it is kept with what was replaced.
    const lost = wanted.filter(({ words }) => !everything.includes(words));
    expect(lost, `seed ${seed}`).toEqual([]);
    if (erasedAt > 0 && said.some(({ by, at }) => isTheirs(by) && at <= erasedAt)) erased += 1;
  }
  // So that there was something to be found.
  expect(erased).toBeGreaterThan(ROUNDS / 2);
});
