import { vi } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { firstIdAt } from '../../../src/domain/snowflake.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import type { ThreadRoom } from '../../../src/interactions/thread-permissions.ts';
import type { PostedCards } from '../../../src/services/cards/posted-cards.ts';
import type { TalkThreads } from '../../../src/services/talk/talk-threads.ts';
import talkThreads from '../../../src/settings/community/talk-threads.ts';
import { momentCard } from '../../../src/views/moment/moment-card.ts';
import { AChannel } from '../../support/a-channel.ts';
import { anAppIn, SELF } from '../../support/an-app.ts';
import { aStory, CHANNEL, elif, GUILD, john, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { SomeThreads } from '../../support/some-threads.ts';

export const ELSEWHERE = '700000000000000502';
export const MINUTE = 60_000;

export const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** What one run of the bot has. */
interface Running {
  readonly cards: PostedCards;
  readonly community: Community;
  readonly talks: TalkThreads;
  readonly warned: readonly object[];
}

/** A community whose cards stand in a channel, over several runs of the bot. Its tests set the clock. */
export class CardScene {
  readonly rows = new Map<string, string>();
  readonly channel = new AChannel(SELF);
  /** Channels in which more people would read a moment than where it was told. */
  readonly tooOpen = new Set<string>();
  /** Whether Discord has an outage of the server: nothing of it is known then. */
  isAway = false;
  readonly threads = new SomeThreads();
  /** Whether threads can start in channels. */
  room: ThreadRoom = 'fits';
  #running: Running | undefined;

  static async open(): Promise<CardScene> {
    const scene = new CardScene();
    await scene.start();
    return scene;
  }

  get cards(): PostedCards {
    return this.#bot.cards;
  }

  get talks(): TalkThreads {
    return this.#bot.talks;
  }

  get community(): Community {
    return this.#bot.community;
  }

  get warned(): readonly object[] {
    return this.#bot.warned;
  }

  get #bot(): Running {
    if (!this.#running) throw new Error('the bot was not started');
    return this.#running;
  }

  /** A start on what is in the store and in the channels, as after a kill. */
  async start(): Promise<void> {
    const store = new MemoryStore(this.rows);
    const mayShow = (id: string) => !this.tooOpen.has(id);
    const threading = {
      ...{ threads: this.threads, roomIn: () => this.room },
      isAvailable: () => !this.isAway,
    };
    const { app, cards, talks, warned } = anAppIn(
      this.channel,
      store,
      Number.POSITIVE_INFINITY,
      mayShow,
      threading,
    );
    this.#running = { cards, talks, warned, community: await app.communities.community(GUILD) };
  }

  /** Nothing of the bot that ran so far happens any more. */
  async killAndStart(): Promise<void> {
    const now = Date.now();
    vi.clearAllTimers();
    vi.setSystemTime(now);
    await this.start();
    await this.cards.catchUp(GUILD);
    await this.talks.catchUp(GUILD);
  }

  press(user = elif): Promise<unknown> {
    return this.community.goosebumps.press(1, user, NOW);
  }

  /** A moment shared in the channel, and its id if it is answered with a card. */
  async share(): Promise<string> {
    // Not two in the same millisecond.
    vi.setSystemTime(Date.now() + 1);
    const answering = firstIdAt(Date.now());
    const place = { channel: CHANNEL, ageRestricted: false };
    const story = aStory({ author: john, origin: answering, place, sharedAt: Date.now() });
    const hasTalk = this.community.setting(talkThreads) !== undefined;
    await this.community.share(story, [], { posting: { after: answering, hasTalk } });
    return answering;
  }

  /** Puts the moment's card into the channel, as Discord does with an answer. */
  answered(number = 1, where = CHANNEL): string {
    const live = this.community.library.moment(number);
    if (!live) throw new Error(`there is no moment ${number}`);
    return this.channel.put(where, momentCard({ live, film: undefined }, textsFor('en-US')));
  }

  /** Somebody's press was answered with the moment's card as it is. */
  answeredInPlace(card: string): void {
    const live = this.community.library.moment(1);
    if (!live) throw new Error('there is no moment 1');
    this.channel.put(CHANNEL, momentCard({ live, film: undefined }, textsFor('en-US')), { id: card });
    this.cards.refresh(GUILD, 1, { message: card, live });
  }

  async shareWithCard(): Promise<string> {
    await this.share();
    const id = this.answered();
    const card = { id, channel: CHANNEL, attachments: [] };
    await this.cards.keep(GUILD, 1, card, this.community.library.moment(1));
    return id;
  }

  /** The keys of what is recorded as still to do. */
  marks(): readonly string[] {
    return [...this.rows.keys()].filter((key) => /:(stale|posting):/.test(key));
  }

  /** How many goosebumps each card in the channel shows. */
  counts(): readonly string[] {
    return this.channel.read.map((one) => /Goosebumps(?: · (\d+))?/.exec(one)?.[1] ?? '0');
  }

  /** How many edits were tried. */
  edits(): number {
    return this.channel.tried.filter((deed) => deed === 'edit').length;
  }
}
