import { beforeEach, describe, expect, it } from 'vitest';
import queue from '../../../src/commands/moderation/queue.ts';
import edit from '../../../src/commands/moment/edit.ts';
import mine from '../../../src/commands/moment/mine.ts';
import share from '../../../src/commands/moment/share.ts';
import saveEdit from '../../../src/components/edit/edit-form.ts';
import answerReview from '../../../src/components/review/answer-review.ts';
import changeReview from '../../../src/components/review/change-review.ts';
import publish from '../../../src/components/review/publish.ts';
import reviewForm from '../../../src/components/review/review-form.ts';
import takeBackReview from '../../../src/components/review/take-back-review.ts';
import settingForm from '../../../src/components/settings/setting-form.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import unnamedStoryForm from '../../../src/components/share/unnamed-story-form.ts';
import writeStory from '../../../src/components/share/write-story.ts';
import type { Community } from '../../../src/data/community/community.ts';
import { keyFor } from '../../../src/data/store/keys.ts';
import type { Person } from '../../../src/domain/moment.ts';
import { REVIEW_KEPT_MS } from '../../../src/domain/review.ts';
import { UserError } from '../../../src/interactions/user-error.ts';
import type { App } from '../../../src/services/app.ts';
import anonymity from '../../../src/settings/community/anonymity.ts';
import exemptRoles from '../../../src/settings/community/exempt-roles.ts';
import heldLinks from '../../../src/settings/community/held-links.ts';
import heldWords from '../../../src/settings/community/held-words.ts';
import review from '../../../src/settings/community/review.ts';
import { anOwnFilm, aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { ROLES } from '../../support/payloads.ts';
import { english } from '../../support/texts/english.ts';
import { idOf, type Used } from '../../support/use.ts';
import { contentOf } from '../../support/view-fixtures.ts';

const film = '7-kogustaki-mucize-2019';
const TEXT = 'When he sings to her through the bars, I could not breathe.';
const elifs = { as: elif, rights: ['moderator'] } as const;
const mikas = { as: mika, rights: ['moderator'] } as const;

let bot: OfflineBot;
let community: Community;
let now: number;
beforeEach(async () => {
  bot = offlineBot();
  community = await bot.app.communities.community(GUILD);
  now = NOW;
  Object.assign(bot.app, { now: () => now } satisfies Partial<App>);
});

const keyOf = async (used: ReturnType<OfflineBot['use']>) => {
  const answer = await used;
  return answer instanceof UserError ? answer.key : answer.kind;
};

interface Sharing {
  readonly text?: string;
  readonly as?: Person;
  readonly draft?: string;
  readonly options?: object;
}

/** Sends the form of a new draft, or of that one. */
async function tell({ text = TEXT, as = john, draft, options = {} }: Sharing = {}) {
  const id = draft ?? idOf(await bot.use(share, { as, options: { film, ...options } }));
  const answer = await bot.use(storyForm, { as, values: { draft: id }, fields: { text, spoiler: 'yes' } });
  return { id, answer };
}

const waiting = () => community.library.reviews.waiting;
const seen = (id: string) => ({ review: id, sent: community.library.reviews.of(id)?.sentAt ?? 0 });
const approve = (id: string, by: object = elifs) => bot.use(publish, { ...by, values: seen(id) });
const reply = (id: string, outcome: 'declined' | 'change-asked', words: string, by: object = elifs) =>
  bot.use(reviewForm, { ...by, values: { ...seen(id), outcome }, fields: { reason: words } });
const readBy = async (used: ReturnType<OfflineBot['use']>) => contentOf((await used) as Used);
const deeds = async () => {
  const found = [];
  for await (const { deed, moment, by, whom, reason } of community.audit.oldestFirst({}))
    found.push({ deed, moment, by, whom, reason });
  return found;
};
const newsOf = async (user: string) => {
  const news = await community.inbox.begin(user);
  community.inbox.release(user);
  return news;
};

describe('a moment that a moderator looks at first', () => {
  beforeEach(() => community.changeSetting(review, 'all'));

  it('is kept, and neither has a number nor shows anywhere', async () => {
    const { answer } = await tell();
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(answer as Used)).toContain(english.review.waits.slice(0, 40));
    expect([community.library.all.count, community.library.nextNumber]).toEqual([0, 1]);
    expect(bot.channelWork.filter(({ kind }) => kind === 'posted')).toEqual([]);
    const again = offlineBot({ stored: bot.rows });
    const { library } = await again.app.communities.community(GUILD);
    expect(library.reviews.waiting).toMatchObject([{ author: john, told: { story: { text: TEXT } } }]);
  });

  it('gets its number and time when it is published, and its card goes where it was told', async () => {
    const { id } = await tell();
    await community.share(aStory({ author: mika }));
    now += 1000;
    expect(await readBy(bot.use(queue, elifs))).toContain(TEXT);
    const said = await readBy(approve(id));
    expect(said).toContain(english.review.published({ number: 2 }));
    expect(said).toContain(english.review.none);
    const moment = community.library.moment(2)?.moment;
    expect(moment).toMatchObject({ author: john, text: TEXT, origin: id, sharedAt: now });
    expect(bot.channelWork.at(-1)).toMatchObject({ kind: 'posted', channel: moment?.place.channel });
    expect(community.library.cards(2)).toHaveLength(1);
    expect(await deeds()).toMatchObject([{ deed: 'published', moment: 2, by: elif, whom: john }]);
    expect(await newsOf(john.id)).toMatchObject([{ kind: 'published', number: 2, film }]);
  });

  it('is decided about once: the second moderator hears who was faster, and how', async () => {
    const first = await tell();
    const sight = seen(first.id);
    await approve(first.id);
    expect(await bot.use(publish, { ...mikas, values: sight })).toMatchObject({
      key: 'review.publishedBefore',
      facts: { name: elif.name, number: 1 },
    });
    const second = await tell({ text: 'He waits for her by the door, and nobody says a word.', as: mika });
    const sightOfSecond = seen(second.id);
    await reply(second.id, 'declined', 'Not about a film');
    const late = await bot.use(answerReview, {
      ...mikas,
      values: { ...sightOfSecond, outcome: 'change-asked' },
    });
    expect(late).toMatchObject({ key: 'review.declinedBefore', facts: { name: elif.name } });
    expect(community.library.all.count).toBe(1);
  });

  it('that its author takes back while it is decided about is not published, and none of it is lost', async () => {
    const { id } = await tell();
    const sight = seen(id);
    const [taken, decided] = await Promise.all([
      bot.use(takeBackReview, { as: john, values: { review: id } }),
      bot.use(publish, { ...elifs, values: sight }),
    ]);
    const isPublished = community.library.all.count === 1;
    expect([taken, decided].filter((one) => one instanceof UserError)).toHaveLength(1);
    if (!isPublished)
      expect(await bot.app.drafts.find({ guild: GUILD, user: john.id, id }, 'share')).toBeDefined();
    expect(community.library.reviews.of(id)).toBeUndefined();
  });

  it('that was changed since a moderator saw it is not decided about', async () => {
    const { id } = await tell();
    const sight = seen(id);
    const form = await bot.use(changeReview, { as: john, values: { review: id } });
    expect(JSON.stringify(form)).toContain(TEXT);
    await tell({ draft: id, text: `${TEXT} I cried.` });
    expect(waiting()).toMatchObject([{ told: { story: { text: `${TEXT} I cried.` } } }]);
    expect(await keyOf(bot.use(publish, { ...elifs, values: sight }))).toBe('review.changed');
    expect(community.library.all.count).toBe(0);
    await approve(id);
    expect(community.library.moment(1)?.moment.text).toBe(`${TEXT} I cried.`);
  });

  it('that comes back with what to change can be sent again, and waits again', async () => {
    const { id } = await tell();
    await reply(id, 'change-asked', 'Please leave the name out');
    expect(waiting()).toEqual([]);
    expect(await newsOf(john.id)).toMatchObject([
      { kind: 'change-asked', review: id, words: 'Please leave the name out' },
    ]);
    expect(await readBy(bot.use(mine, { as: john, options: { list: 'waiting' } }))).toContain(
      'Please leave the name out',
    );
    await bot.use(changeReview, { as: john, values: { review: id } });
    // Too short: what was typed stays.
    await tell({ draft: id, text: 'No' });
    expect(JSON.stringify(await bot.use(writeStory, { as: john, values: { draft: id } }))).toContain('"No"');
    await community.changeSetting(review, undefined);
    await tell({ draft: id, text: `${TEXT} Better.` });
    expect(waiting()).toMatchObject([{ id, told: { story: { text: `${TEXT} Better.` } } }]);
    expect(community.library.all.count).toBe(0);
  });

  it('that is declined says why, and its author has the text back whenever they like', async () => {
    const { id } = await tell();
    expect(await keyOf(reply(id, 'declined', ' '))).toBe('review.wordsMissing');
    await reply(id, 'declined', 'Not about **a film**');
    expect(await deeds()).toMatchObject([
      { deed: 'declined', by: elif, whom: john, reason: 'Not about **a film**' },
    ]);
    bot = offlineBot({ stored: bot.rows });
    const list = await readBy(bot.use(mine, { as: john, options: { list: 'waiting' } }));
    expect(list).toContain('Not about \\*\\*a film\\*\\*');
    await bot.use(takeBackReview, { as: john, values: { review: id } });
    const draft = await bot.app.drafts.find({ guild: GUILD, user: john.id, id }, 'share');
    expect(draft).toMatchObject({ film, story: { text: TEXT } });
  });

  it('is nobody else’s to see, change or take back', async () => {
    const { id } = await tell();
    for (const part of [changeReview, takeBackReview])
      expect(await keyOf(bot.use(part, { ...elifs, values: { review: id } }))).toBe('review.gone');
    expect(await readBy(bot.use(mine, { as: mika, options: { list: 'waiting' } }))).toContain(
      english.mine.none.waiting,
    );
  });

  it('counts towards the limit of its author', async () => {
    for (let told = 0; told < 5; told += 1) await tell({ text: `${TEXT} ${told}` });
    expect(await keyOf(bot.use(share, { as: john, options: { film } }))).toBe('cooldown');
  });

  it('stays in the queue when reviews are turned off', async () => {
    const { id } = await tell();
    await community.changeSetting(review, undefined);
    await tell({ as: mika, text: `${TEXT} Mine.` });
    expect(community.library.all.count).toBe(1);
    await approve(id);
    expect(community.library.all.count).toBe(2);
  });

  it('brings the film that its author added, once it is published', async () => {
    const { title } = anOwnFilm();
    const id = '700000000000000077';
    const { year, countries } = anOwnFilm();
    const ownFilm = { id: `own-${id}`, title, year, countries };
    await bot.app.drafts.keep({ guild: GUILD, user: john.id, id }, { v: 1, kind: 'share', ownFilm });
    await tell({ draft: id });
    expect(community.library.films).toEqual([]);
    expect(await readBy(bot.use(queue, elifs))).toContain(title);
    await approve(id);
    expect(community.library.films).toMatchObject([{ title, addedBy: john.id }]);
  });

  it('without a name doesn’t tell moderators whose it is', async () => {
    await community.changeSetting(anonymity, 'allowed');
    const id = '700000000000000078';
    const send = () =>
      bot.use(unnamedStoryForm, {
        ...{ as: john, values: { draft: id } },
        fields: { text: TEXT, showing: ['spoiler', 'unnamed'] },
      });
    await bot.app.drafts.keep({ guild: GUILD, user: john.id, id }, { v: 1, kind: 'share', film });
    await send();
    const page = await bot.use(queue, elifs);
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`${john.id}|${john.name}`));
    await reply(id, 'change-asked', 'Shorter, please');
    expect((await deeds()).at(-1)).toMatchObject({ deed: 'change-asked', whom: undefined });
    await bot.use(changeReview, { as: john, values: { review: id } });
    await send();
    await approve(id);
    const moment = community.library.moment(1)?.moment;
    expect(moment?.pseudonym?.name).toBeTruthy();
    expect((await deeds()).at(-1)).toMatchObject({ whom: { pseudonym: moment?.pseudonym?.name } });
  });

  describe('with a picture', () => {
    const id = '700000000000000079';
    const picture = { id, name: 'moment.png' };
    const key = keyFor({ guild: GUILD, kind: 'picture', id });
    const keep = (channel = CHANNEL) =>
      community.reviews.keep(
        id,
        {
          ...{ author: john, place: { channel, ageRestricted: false }, locale: 'en-US', picture },
          told: { film, story: { text: TEXT, at: '', moods: [], contentNotes: [], spoiler: true } },
          ...{ sentAt: NOW, cause: { kind: 'all' } },
        },
        [{ set: key, record: { v: 1, base64: '' } }],
      );

    it('has it when it is published', async () => {
      await keep();
      await approve(id);
      expect(community.library.moment(1)?.moment.picture).toEqual(picture);
      expect(bot.rows.has(key)).toBe(true);
    });

    it('leaves nothing of it when it is taken back, or its author has their data erased', async () => {
      await keep();
      await bot.use(takeBackReview, { as: john, values: { review: id } });
      expect(bot.rows.has(key)).toBe(false);
      await keep();
      const facts = { id: '700000000000000092', at: NOW, name: 'somebody' };
      await community.erasures.begin(john.id, { moments: 'erase', replies: 'erase' }, facts);
      await community.erasures.carryOut(john.id, new AbortController().signal);
      expect(community.library.reviews.of(id)).toBeUndefined();
      expect([...bot.rows].join()).not.toMatch(new RegExp(`${john.id}|sings|${id}`));
    });

    it('can’t be published where nobody could read it, and stays', async () => {
      await keep('700000000000000999');
      expect(await keyOf(approve(id))).toBe('review.channelGone');
      expect([community.library.all.count, waiting().length]).toEqual([0, 1]);
    });

    it('has its card announced in the same commit, so that it comes later where Discord stumbles', async () => {
      await keep();
      bot.failPosts(new Error('Discord stumbles'));
      expect(await readBy(approve(id))).toContain(english.review.published({ number: 1 }));
      const again = await offlineBot({ stored: bot.rows }).app.communities.community(GUILD);
      expect(again.cards.marks.postings(1)).toMatchObject([{ channel: CHANNEL }]);
    });
  });

  it('goes back to its author after 30 days, who has it for 30 more', async () => {
    const { id } = await tell();
    const sweep = () => community.reviews.sweep(now, () => []);
    now += REVIEW_KEPT_MS - 1;
    await sweep();
    expect(waiting()).toHaveLength(1);
    now += 1;
    await sweep();
    expect(community.library.reviews.of(id)).toMatchObject({ answer: { outcome: 'unattended' } });
    now += REVIEW_KEPT_MS;
    await sweep();
    expect([...bot.rows.values()].join()).not.toContain(TEXT);
  });
});

describe('what is looked at first', () => {
  const counts = async (told: Sharing) => {
    await tell(told);
    return { live: community.library.all.count, waiting: waiting().length };
  };

  it('is nothing, unless a community wants it', async () => {
    await community.changeSetting(heldWords, ['sings']);
    expect(await counts({})).toEqual({ live: 1, waiting: 0 });
  });

  it('may be only what has certain words or links', async () => {
    await community.changeSetting(review, 'held');
    await community.changeSetting(heldWords, ['through the bars']);
    expect(await counts({ text: 'He waits for her by the door, and nobody says a word.' })).toMatchObject({
      live: 1,
    });
    expect(await counts({})).toEqual({ live: 1, waiting: 1 });
    expect(waiting()).toMatchObject([{ cause: { kind: 'word', word: 'through the bars' } }]);
    await community.changeSetting(heldLinks, 'held');
    await counts({ text: 'He waits for her by the door: see https://example.org' });
    expect(waiting().at(-1)).toMatchObject({ cause: { kind: 'link' } });
  });

  it('is nothing of moderators, nor of those with an exempt role', async () => {
    await community.changeSetting(review, 'all');
    const draft = idOf(await bot.use(share, { ...elifs, options: { film } }));
    await bot.use(storyForm, { ...elifs, values: { draft }, fields: { text: TEXT, spoiler: 'yes' } });
    expect([community.library.all.count, waiting().length]).toEqual([1, 0]);
    await community.changeSetting(exemptRoles, [ROLES.manager.id]);
    const free = { as: mika, rights: ['manager'] } as const;
    const other = idOf(await bot.use(share, { ...free, options: { film } }));
    const text = 'He waits for her by the door, and nobody says a word.';
    await bot.use(storyForm, { ...free, values: { draft: other }, fields: { text, spoiler: 'yes' } });
    expect([community.library.all.count, waiting().length]).toEqual([2, 0]);
  });

  it('an edit can’t bring a held word in, and what was typed stays', async () => {
    await tell();
    await community.changeSetting(review, 'held');
    await community.changeSetting(heldWords, ['casino']);
    const change = async (text: string) => {
      const draft = idOf(await bot.use(edit, { as: john, options: { number: '1' } }));
      return keyOf(
        bot.use(saveEdit, { as: john, values: { moment: 1, draft }, fields: { text, spoiler: 'yes' } }),
      );
    };
    expect(await change(`${TEXT} Casino!`)).toBe('review.wordInEdit');
    expect(community.library.moment(1)?.moment.text).toBe(TEXT);
    expect(await change(`${TEXT} Truly.`)).toBe('message');
  });

  it('is named in a form, one a line or between commas, each once', async () => {
    const name = (setting: string) =>
      bot.use(settingForm, {
        ...{ as: elif, rights: ['manager'] },
        values: { setting: 'held-words' },
        fields: { setting },
      });
    await name(' Casino,  free  nitro\ncasino, ,!!');
    expect(community.setting(heldWords)).toEqual(['casino', 'free nitro']);
    expect(await keyOf(name('x'.repeat(51)))).toBe('settings.wordTooLong');
    await name(' ');
    expect(community.setting(heldWords)).toBeUndefined();
  });
});
