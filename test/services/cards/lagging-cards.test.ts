import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import type { LiveMoment } from '../../../src/domain/moment.ts';
import { firstIdAt } from '../../../src/domain/snowflake.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import type { PostedCards } from '../../../src/services/cards/posted-cards.ts';
import { momentCard } from '../../../src/views/moment/moment-card.ts';
import {
  AChannel,
  ARCHIVED_THREAD,
  INVALID_FORM,
  MISSING_ACCESS,
  MISSING_PERMISSIONS,
  TOO_MANY_OLD_EDITS,
  UNKNOWN_CHANNEL,
} from '../../support/a-channel.ts';
import { anAppIn, SELF } from '../../support/an-app.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const ELSEWHERE = '700000000000000502';
const MINUTE = 60_000;

let rows: Map<string, string>;
let channel: AChannel;
let cards: PostedCards;
let community: Community;
let warned: readonly object[];
/** Channels in which more people would read a moment than where it was told. */
const tooOpen = new Set<string>();

/** A start on what is in the store and in the channels, as after a kill. */
async function start(): Promise<void> {
  const started = anAppIn(channel, new MemoryStore(rows), Number.POSITIVE_INFINITY, (id) => !tooOpen.has(id));
  ({ cards, warned } = started);
  community = await started.app.communities.community(GUILD);
}

/** Nothing of the bot that ran so far happens any more. */
async function killAndStart(): Promise<void> {
  const now = Date.now();
  vi.clearAllTimers();
  vi.setSystemTime(now);
  await start();
  await cards.catchUp(GUILD);
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const press = (user = elif) => community.goosebumps.press(1, user, NOW);
const marks = () => [...rows.keys()].filter((key) => /:(stale|posting):/.test(key));
const counts = () => channel.read.map((one) => /Goosebumps(?: · (\d+))?/.exec(one)?.[1] ?? '0');
const edits = () => channel.tried.filter((deed) => deed === 'edit').length;

/** A moment shared in the channel, and its id if it is answered with a card. */
async function share(): Promise<string> {
  // Not two in the same millisecond.
  vi.setSystemTime(Date.now() + 1);
  const answering = firstIdAt(Date.now());
  const place = { channel: CHANNEL, ageRestricted: false };
  await community.share(aStory({ author: john, origin: answering, place, sharedAt: Date.now() }), [], {
    posting: { after: answering },
  });
  return answering;
}

/** Puts the moment's card into the channel, as Discord does with an answer. */
function answered(number = 1, where = CHANNEL): string {
  const live = community.library.moment(number);
  if (!live) throw new Error(`there is no moment ${number}`);
  return channel.put(where, momentCard({ live, film: undefined }, textsFor('en-US')));
}

async function shareWithCard(): Promise<string> {
  await share();
  const id = answered();
  await cards.keep(GUILD, 1, { id, channel: CHANNEL, attachments: [] }, community.library.moment(1));
  return id;
}

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  rows = new Map();
  channel = new AChannel(SELF);
  tooOpen.clear();
  await start();
});
afterEach(() => vi.useRealTimers());

describe('a change of which nobody brings the card up to date, as after an answer that failed', () => {
  test('shows a little later all the same', async () => {
    await shareWithCard();
    await press();
    await wait(2_000);
    expect(counts()).toEqual(['0']);
    await wait(5_000);
    expect(counts()).toEqual(['1']);
    await wait(5_000);
    expect(marks()).toEqual([]);
  });

  test('costs no edit where the answer came', async () => {
    const message = await shareWithCard();
    await press();
    const live = community.library.moment(1);
    if (live) cards.refresh(GUILD, 1, { message, live });
    await wait(MINUTE);
    expect(channel.tried).toEqual([]);
    expect(marks()).toEqual([]);
  });
});

describe('an edit that fails', () => {
  test.each([
    ['a fault of the network', new Error('socket closed')],
    ['too many edits of old messages', TOO_MANY_OLD_EDITS],
  ])('by %s is tried again, with longer and longer pauses', async (_, error) => {
    await shareWithCard();
    let left = 4;
    channel.fault = () => (left-- > 0 ? error : undefined);
    await press();
    cards.refresh(GUILD, 1);
    await wait(1_000);
    expect(edits()).toBe(1);
    await wait(2_000);
    expect(edits()).toBe(2);
    await wait(2_500);
    expect(edits()).toBe(2);
    await wait(MINUTE);
    expect(counts()).toEqual(['1']);
    expect(edits()).toBe(5);
    expect(marks()).toEqual([]);
  });

  test('because the channel is gone forgets the card', async () => {
    await shareWithCard();
    channel.fault = () => UNKNOWN_CHANNEL;
    await press();
    await wait(MINUTE);
    expect(community.library.cards(1)).toEqual([]);
    expect(edits()).toBe(1);
    expect(marks()).toEqual([]);
  });

  test('because of a bug of the bot is not sent again and again, and the card stays known', async () => {
    await shareWithCard();
    channel.fault = () => INVALID_FORM;
    await press();
    await wait(60 * MINUTE);
    expect(edits()).toBe(1);
    expect(community.library.cards(1)).toHaveLength(1);
    expect(marks()).toHaveLength(1);
  });
});

describe.each([
  ['that the bot can’t see', MISSING_ACCESS],
  ['in which it may not do it', MISSING_PERMISSIONS],
  ['that is an archived thread', ARCHIVED_THREAD],
])('a channel %s', (_, error) => {
  test('is left alone, until something changes there', async () => {
    await shareWithCard();
    await cards.keep(GUILD, 1, { id: answered(), channel: CHANNEL, attachments: [] });
    channel.fault = () => error;
    await press();
    await wait(60 * MINUTE);
    await press(mika);
    await wait(60 * MINUTE);
    expect(edits()).toBe(1);

    channel.fault = () => undefined;
    cards.tryAgain('700000000000000002');
    await wait(MINUTE);
    expect(edits()).toBe(1);
    cards.tryAgain(GUILD);
    await wait(MINUTE);
    expect(counts()).toEqual(['2', '2']);
    expect(marks()).toEqual([]);
  });

  test('is tried again when its server is back, in case something changed there meanwhile', async () => {
    await shareWithCard();
    channel.fault = () => error;
    await press();
    await wait(60 * MINUTE);
    channel.fault = () => undefined;
    await cards.catchUp(GUILD);
    await wait(MINUTE);
    expect(counts()).toEqual(['1']);
  });

  test('is tried again if it changed while Discord’s refusal was on its way', async () => {
    await shareWithCard();
    let isClosed = true;
    channel.fault = () => (isClosed ? error : undefined);
    channel.before = async () => {
      if (!isClosed) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    };
    await press();
    await wait(4_200);
    expect(edits()).toBe(1);
    cards.tryAgain(GUILD);
    await wait(300);
    isClosed = false;
    await wait(MINUTE);
    expect(counts()).toEqual(['1']);
  });

  test('holds up no card elsewhere', async () => {
    await shareWithCard();
    await cards.keep(GUILD, 1, { id: answered(1, ELSEWHERE), channel: ELSEWHERE, attachments: [] });
    channel.fault = (_deed, where) => (where === CHANNEL ? error : undefined);
    await press();
    await wait(MINUTE);
    expect(counts()).toEqual(['0', '1']);
  });
});

test('many edits in a channel go at Discord’s pace', async () => {
  for (let number = 1; number <= 12; number += 1) {
    await share();
    await cards.keep(GUILD, number, { id: answered(number), channel: CHANNEL, attachments: [] });
    cards.refresh(GUILD, number);
  }
  await wait(500);
  expect(edits()).toBe(5);
  await wait(4_000);
  expect(edits()).toBe(9);
  await wait(10_000);
  expect(edits()).toBe(12);
});

test('a stop leaves what waits for its turn to the next start', async () => {
  for (let number = 1; number <= 8; number += 1) {
    await share();
    await cards.keep(GUILD, number, { id: answered(number), channel: CHANNEL, attachments: [] });
    await community.goosebumps.press(number, elif, NOW);
    cards.refresh(GUILD, number);
  }
  const stopped = cards.stop();
  await wait(1_000);
  await stopped;
  expect(counts().filter((count) => count === '1').length).toBeLessThan(8);
  await killAndStart();
  await wait(MINUTE);
  expect(counts()).toEqual(Array.from({ length: 8 }, () => '1'));
});

describe('after a kill', () => {
  test('a card that lags is brought up to date', async () => {
    await shareWithCard();
    await press();
    await killAndStart();
    await wait(MINUTE);
    expect(counts()).toEqual(['1']);
    expect(marks()).toEqual([]);
  });

  test('a card is brought up to date that an answer set back, long after a newer one had come', async () => {
    const id = await shareWithCard();
    const arrived = community.cards.marks.answering(1);
    await press(elif);
    const older = community.library.moment(1);
    await press(mika);
    const live = community.library.moment(1);
    if (!live || !older) throw new Error('no moment');
    const show = (shown: LiveMoment) =>
      channel.put(CHANNEL, momentCard({ live: shown, film: undefined }, textsFor('en-US')), { id });
    show(live);
    cards.refresh(GUILD, 1, { message: id, live });
    await wait(20_000);
    show(older);
    expect(marks()).not.toEqual([]);
    await killAndStart();
    await wait(10_000);
    expect(counts()).toEqual(['2']);
    expect(marks()).toEqual([]);
    arrived();
  });

  test('a server without anything left over is not even read', async () => {
    await shareWithCard();
    await wait(MINUTE);
    const fresh = anAppIn(channel, new MemoryStore(rows));
    let wasRead = false;
    fresh.app.communities.community = () => {
      wasRead = true;
      return Promise.resolve(community);
    };
    await fresh.cards.catchUp(GUILD);
    expect(wasRead).toBe(false);
  });

  test('between a card and its record, the card is found and recorded, and it alone stands', async () => {
    await share();
    const id = answered();
    await killAndStart();
    await wait(MINUTE);
    expect(channel.ids).toEqual([id]);
    expect(community.library.cards(1)).toMatchObject([{ message: id, channel: CHANNEL }]);
    expect(marks()).toEqual([]);
  });

  test('between a card and its record, the card is found among many other messages', async () => {
    await share();
    const other = momentCard(
      { live: community.library.moment(1) ?? expect.fail(), film: undefined },
      textsFor('en-US'),
    );
    for (let count = 0; count < 250; count += 1) channel.put(CHANNEL, other, { author: john.id });
    const id = answered();
    await killAndStart();
    await wait(MINUTE);
    expect(community.library.cards(1)).toMatchObject([{ message: id }]);
    expect(community.library.cards(1)).toHaveLength(1);
  });

  test('before its card, the moment is posted where it was shared', async () => {
    await share();
    await killAndStart();
    await wait(MINUTE);
    expect(counts()).toEqual(['0']);
    expect(community.library.cards(1)).toMatchObject([{ message: channel.ids[0] }]);
    expect(marks()).toEqual([]);
  });

  test('before a second card, it is not posted: the moment shows already', async () => {
    await shareWithCard();
    await cards.begin(GUILD, 1, ELSEWHERE, firstIdAt(Date.now()));
    await killAndStart();
    await wait(MINUTE);
    expect(channel.ids).toHaveLength(1);
    expect(marks()).toEqual([]);
  });

  test.each([
    ['the first', 0],
    ['the second', 1],
  ])(
    'between two cards at once and the record of %s, both are known, and go with the moment',
    async (_, at) => {
      await shareWithCard();
      for (let show = 0; show < 2; show += 1) {
        await wait(1);
        await cards.begin(GUILD, 1, CHANNEL, firstIdAt(Date.now()));
      }
      const shown = [answered(), answered()];
      const recorded = { id: shown[at] ?? expect.fail(), channel: CHANNEL, attachments: [] };
      await cards.keep(GUILD, 1, recorded, community.library.moment(1));
      await killAndStart();
      await wait(MINUTE);
      expect(community.library.cards(1).map(({ message }) => message)).toEqual(
        expect.arrayContaining([...shown]),
      );
      expect(marks()).toEqual([]);
      await community.remove(1, john, NOW, undefined);
      await cards.takeDown(GUILD, 1);
      expect(channel.ids).toEqual([]);
    },
  );

  test('a card on its way is looked for again where Discord can’t be reached, and not posted twice', async () => {
    await share();
    const id = answered();
    let left = 3;
    channel.fault = () => (left-- > 0 ? new Error('socket closed') : undefined);
    await killAndStart();
    await wait(MINUTE);
    expect(channel.ids).toEqual([id]);
    expect(community.library.cards(1)).toHaveLength(1);
  });

  test('between a removal and the end of its cards, they go', async () => {
    await shareWithCard();
    await community.remove(1, john, NOW, undefined);
    await killAndStart();
    await wait(MINUTE);
    expect(channel.ids).toEqual([]);
    expect(marks()).toEqual([]);
  });

  test('between a card and its record, it goes if its moment was removed since', async () => {
    await share();
    answered();
    await community.remove(1, john, NOW, undefined);
    await killAndStart();
    await wait(MINUTE);
    expect(channel.ids).toEqual([]);
    expect(marks()).toEqual([]);
  });
});

test('a share under way is not posted a second time while its answer is still to come', async () => {
  await share();
  await cards.catchUp(GUILD);
  await wait(10 * MINUTE);
  expect(channel.tried).toEqual([]);
});

test('a card that Discord could not take is posted when it can', async () => {
  await share();
  channel.fault = () => new Error('socket closed');
  expect(await cards.post(GUILD, 1, CHANNEL)).toBe('pending');
  channel.fault = () => undefined;
  await wait(MINUTE);
  expect(counts()).toEqual(['0']);
  expect(marks()).toEqual([]);
});

test('a card that comes late goes to where its moment was told, if by then more people see the channel for moments', async () => {
  await share();
  await community.cards.endPosting({
    v: 1,
    number: 1,
    channel: CHANNEL,
    after: community.cards.marks.postings(1)[0]?.after ?? '',
  });
  channel.fault = () => new Error('socket closed');
  expect(await cards.post(GUILD, 1, ELSEWHERE)).toBe('pending');
  tooOpen.add(ELSEWHERE);
  channel.fault = () => undefined;
  await wait(MINUTE);
  expect(community.library.cards(1)).toMatchObject([{ channel: CHANNEL }]);
  expect(marks()).toEqual([]);
});

test('a card that Discord may have taken though the answer was lost, is found and not posted again', async () => {
  await share();
  channel.before = (deed) => {
    if (deed === 'post') answered();
  };
  channel.fault = (deed) => (deed === 'post' ? new Error('socket closed') : undefined);
  expect(await cards.post(GUILD, 1, CHANNEL)).toBe('pending');
  await wait(MINUTE);
  expect(channel.ids).toHaveLength(1);
  expect(community.library.cards(1)).toMatchObject([{ message: channel.ids[0] }]);
});

test('a card on which Discord kept the older of two answers is brought up to date', async () => {
  const message = await shareWithCard();
  await press();
  const older = community.library.moment(1) ?? expect.fail();
  await press(mika);
  const newer = community.library.moment(1) ?? expect.fail();
  cards.refresh(GUILD, 1, { message, live: newer });
  await wait(MINUTE);
  expect(channel.tried).toEqual([]);
  cards.refresh(GUILD, 1, { message, live: older });
  await wait(MINUTE);
  expect(counts()).toEqual(['2']);
  expect(marks()).toEqual([]);
});

test('only cards that lag are edited', async () => {
  await shareWithCard();
  await cards.keep(
    GUILD,
    1,
    { id: answered(), channel: CHANNEL, attachments: [] },
    community.library.moment(1),
  );
  let left = 1;
  channel.fault = () => (left-- > 0 ? new Error('socket closed') : undefined);
  await press();
  await wait(MINUTE);
  expect(counts()).toEqual(['1', '1']);
  expect(edits()).toBe(3);
});

test('a card drawn before somebody pressed another one is brought up to date once it is recorded', async () => {
  await shareWithCard();
  const before = community.library.moment(1);
  const id = answered();
  await press();
  cards.refresh(GUILD, 1);
  await wait(100);
  await cards.keep(GUILD, 1, { id, channel: CHANNEL, attachments: [] }, before);
  await wait(MINUTE);
  expect(counts()).toEqual(['1', '1']);
});

test('a card that may not be posted comes once that has changed, and not before', async () => {
  await share();
  channel.fault = () => MISSING_PERMISSIONS;
  expect(await cards.post(GUILD, 1, CHANNEL)).toBe('refused');
  await wait(MINUTE);
  channel.fault = () => undefined;
  await wait(60 * MINUTE);
  expect(channel.ids).toEqual([]);
  cards.tryAgain(GUILD);
  await wait(MINUTE);
  expect(counts()).toEqual(['0']);
  expect(marks()).toEqual([]);
});

test('the same after a restart', async () => {
  await share();
  channel.fault = () => MISSING_PERMISSIONS;
  await cards.post(GUILD, 1, CHANNEL);
  channel.fault = () => undefined;
  await killAndStart();
  await wait(MINUTE);
  expect(counts()).toEqual(['0']);
  expect(marks()).toEqual([]);
});

test('a card that may not be posted in one channel does not come there once it stands elsewhere', async () => {
  await share();
  channel.fault = () => MISSING_PERMISSIONS;
  await cards.post(GUILD, 1, CHANNEL);
  channel.fault = () => undefined;
  await cards.keep(
    GUILD,
    1,
    { id: answered(), channel: ELSEWHERE, attachments: [] },
    community.library.moment(1),
  );
  cards.tryAgain(GUILD);
  await wait(MINUTE);
  expect(community.library.cards(1)).toMatchObject([{ channel: ELSEWHERE }]);
  expect(marks()).toEqual([]);
});

test('a card that Discord never takes is not tried again', async () => {
  await share();
  channel.fault = () => INVALID_FORM;
  expect(await cards.post(GUILD, 1, CHANNEL)).toBe('refused');
  channel.fault = () => undefined;
  await wait(MINUTE);
  cards.tryAgain(GUILD);
  await wait(MINUTE);
  expect(channel.ids).toEqual([]);
  expect(marks()).toEqual([]);
});

test('where nothing may be posted, the edits of other cards go on', async () => {
  await shareWithCard();
  channel.fault = (deed) => (deed === 'post' ? MISSING_PERMISSIONS : undefined);
  await cards.post(GUILD, 1, CHANNEL);
  await press();
  await wait(MINUTE);
  expect(counts()).toEqual(['1']);
});

describe('a card of a removed moment that still stands', () => {
  const sent = (id: string) => ({ id, channel: CHANNEL, attachments: [] });

  test('goes when somebody uses it', async () => {
    await share();
    const id = answered();
    await community.remove(1, john, NOW, undefined);
    expect(await cards.meet(GUILD, 1, sent(id))).toBe(false);
    expect(channel.ids).toEqual([]);
  });

  test('goes when its removal is asked for again, though nobody recorded it', async () => {
    await shareWithCard();
    await wait(MINUTE);
    const lost = answered();
    await community.remove(1, john, NOW, undefined);
    expect(await cards.hunt(GUILD, 1)).toEqual({ gone: 2, left: [] });
    expect(channel.ids).not.toContain(lost);
  });

  test('is tried again where Discord could not delete it just then', async () => {
    await shareWithCard();
    await community.remove(1, john, NOW, undefined);
    channel.fault = () => new Error('socket closed');
    expect(await cards.takeDown(GUILD, 1)).toEqual({ gone: 0, left: [CHANNEL] });
    channel.fault = () => undefined;
    await wait(MINUTE);
    expect(channel.ids).toEqual([]);
  });
});

describe('what is not known here', () => {
  test('is left as it is on an empty database, and logged', async () => {
    await share();
    const id = answered();
    rows.clear();
    await start();
    expect(await cards.meet(GUILD, 1, { id, channel: CHANNEL, attachments: [] })).toBe(false);
    await wait(MINUTE);
    expect(channel.ids).toEqual([id]);
    expect(channel.tried).toEqual([]);
    expect(warned).toMatchObject([{ number: 1, message: id }]);
    expect(rows.size).toBe(0);
  });

  test('is not made a card of another moment that got its number later', async () => {
    await share();
    const id = answered();
    rows.clear();
    await start();
    await wait(1_000);
    await share();
    expect(await cards.meet(GUILD, 1, { id, channel: CHANNEL, attachments: [] })).toBe(false);
    await community.remove(1, john, NOW, undefined);
    expect(await cards.meet(GUILD, 1, { id, channel: CHANNEL, attachments: [] })).toBe(false);
    expect(await cards.hunt(GUILD, 1)).toEqual({ gone: 0, left: [] });
    expect(channel.ids).toEqual([id]);
  });
});

describe('a card that somebody shows', () => {
  const named = () => channel.read.map((one) => one.includes('Shown by **Mika**'));
  /** Asked for by a press just now. */
  const show = () => {
    vi.setSystemTime(Date.now() + 1);
    return cards.show(GUILD, 1, CHANNEL, { after: firstIdAt(Date.now()), by: mika });
  };

  test('is found after a kill before it was recorded, and keeps the name through every change', async () => {
    await shareWithCard();
    channel.before = (deed) => (deed === 'post' ? new Promise(() => undefined) : undefined);
    void show();
    await wait(0);
    channel.before = () => undefined;
    const live = community.library.moment(1) ?? expect.fail('there is no moment');
    const facts = { live, film: undefined, shownBy: mika.name };
    const card = channel.put(CHANNEL, momentCard(facts, textsFor('en-US')));
    await killAndStart();
    await wait(MINUTE);
    expect(community.library.cards(1).find(({ message }) => message === card)).toMatchObject({
      shownBy: mika,
    });
    await press();
    await wait(MINUTE);
    expect(counts()).toEqual(['1', '1']);
    expect(named()).toEqual([false, true]);
    expect(marks()).toEqual([]);
  });

  test('is not posted after a kill before it was sent, even if no other card stands', async () => {
    await share();
    await cards.keep(
      GUILD,
      1,
      { id: answered(), channel: CHANNEL, attachments: [] },
      community.library.moment(1),
    );
    for (const { message } of community.library.cards(1)) await community.cards.forget(message);
    channel.before = (deed) => (deed === 'post' ? new Promise(() => undefined) : undefined);
    void show();
    await wait(0);
    channel.before = () => undefined;
    channel.tried.length = 0;
    await killAndStart();
    await wait(MINUTE);
    expect(channel.tried).not.toContain('post');
    expect(marks()).toEqual([]);
  });

  test('stands once for each who shows it', async () => {
    await shareWithCard();
    expect(await show()).toBe('there');
    expect(await show()).toBe('there');
    await press();
    await wait(MINUTE);
    expect(counts()).toEqual(['1', '1', '1']);
    expect(named()).toEqual([false, true, true]);
    await community.remove(1, john, NOW, undefined);
    await wait(MINUTE);
    expect(channel.ids).toEqual([]);
  });
});
