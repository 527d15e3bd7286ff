import { beforeEach, describe, expect, it } from 'vitest';
import block from '../../../src/commands/moderation/block.ts';
import blocked from '../../../src/commands/moderation/blocked.ts';
import unblock from '../../../src/commands/moderation/unblock.ts';
import edit from '../../../src/commands/moment/edit.ts';
import share from '../../../src/commands/moment/share.ts';
import unblockButton from '../../../src/components/block/unblock.ts';
import goosebump from '../../../src/components/moment/goosebump.ts';
import reply from '../../../src/components/reply/reply.ts';
import replyForm from '../../../src/components/reply/reply-form.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import type { AuditEntry } from '../../../src/domain/audit.ts';
import type { App } from '../../../src/services/app.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { idOf } from '../../support/use.ts';
import { contentOf } from '../../support/view-fixtures.ts';

const HOUR = 3_600_000;
const moderator = { as: elif, rights: ['moderator'] } as const;
const film = '7-kogustaki-mucize-2019';
const STORY = { text: 'When he sings to her through the bars, I could not breathe.', spoiler: 'yes' };

let bot: OfflineBot;
let now: number;
beforeEach(async () => {
  bot = offlineBot();
  now = NOW;
  Object.assign(bot.app, { now: () => now } satisfies Partial<App>);
  const community = await bot.app.communities.community(GUILD);
  // No draft of these tests has that id.
  await community.share(aStory({ author: john, origin: '700000000000000091' }));
});

const blockJohn = (what: string, until?: string, reason = 'Spam') =>
  bot.use(block, {
    ...moderator,
    options: { user: john, what, reason, ...(until !== undefined && { until }) },
  });
const keyOf = async (used: ReturnType<OfflineBot['use']>) => {
  const answer = await used;
  return 'key' in answer ? answer.key : answer.kind;
};
const shares = () => keyOf(bot.use(share, { as: john, options: { film } }));
const replies = () => keyOf(bot.use(reply, { as: john, values: { moment: 1 } }));

describe('somebody who is blocked', () => {
  it('is told so with the reason before a form opens, and for how long', async () => {
    await blockJohn('share', '7d');
    const told = await bot.use(share, { as: john, options: { film } });
    expect(told).toMatchObject({ key: 'block.share', facts: { reason: 'Spam', days: 7, hours: 0 } });
    expect(await keyOf(bot.use(edit, { as: john, options: { number: '1' } }))).toBe('block.share');
    expect(await replies()).toBe('form');
  });

  it('can do everything again when it is over, to the millisecond', async () => {
    await blockJohn('all', '1h');
    now += HOUR - 1;
    expect([await shares(), await replies()]).toEqual(['block.share', 'block.reply']);
    now += 1;
    expect([await shares(), await replies()]).toEqual(['form', 'form']);
  });

  it('is told so when a form comes that was open before, and can send it once it is over', async () => {
    const draft = idOf(await bot.use(share, { as: john, options: { film } }));
    const send = () => keyOf(bot.use(storyForm, { as: john, values: { draft }, fields: STORY }));
    await blockJohn('all', '1h');
    const answer = { as: john, values: { moment: 1 }, fields: { reply: 'Me too' } };
    expect(await keyOf(bot.use(replyForm, answer))).toBe('block.reply');
    expect(await send()).toBe('block.share');
    const { library } = await bot.app.communities.community(GUILD);
    expect([library.all.count, library.replies(1)]).toEqual([1, []]);
    now += HOUR;
    expect(await send()).toBe('message');
    expect(library.all.count).toBe(2);
  });

  it('keeps giving goosebumps, and nobody else is blocked with them', async () => {
    const community = await bot.app.communities.community(GUILD);
    await community.share(aStory({ author: mika }));
    await blockJohn('all');
    await bot.use(goosebump, { as: john, values: { moment: 2, place: 'card' } });
    expect(community.library.hasGoosebump(2, john.id)).toBe(true);
    expect(await keyOf(bot.use(share, { as: mika, options: { film } }))).toBe('form');
  });

  it('stays so after a restart, and once their name is gone', async () => {
    await blockJohn('share');
    const rows = [...bot.rows].map(([key, row]): [string, string] => [key, row]);
    const [key] = rows.filter(([one]) => one.includes(':block:')).map(([one]) => one);
    expect(key).not.toContain(john.id);
    const nameless = rows.map(([one, row]): [string, string] => {
      const { whom: _, ...value } = JSON.parse(row).value;
      return [one, one === key ? JSON.stringify({ value }) : row];
    });
    bot = offlineBot({ stored: new Map(nameless) });
    expect(await shares()).toBe('block.share');
    const list = contentOf(await bot.use(blocked, moderator));
    expect(list).toContain(english.blocks.unknown);
    expect(list).not.toContain('John');
  });
});

describe('/moderation block', () => {
  it('adds to what somebody is blocked from, each with its own end', async () => {
    await blockJohn('share');
    await blockJohn('reply', '1h', 'Insults');
    now += HOUR;
    expect([await shares(), await replies()]).toEqual(['block.share', 'form']);
  });

  it.each([
    ['block.oneself', { user: elif }],
    ['block.endUnknown', { until: 'soon' }],
    ['block.endPast', { until: '2026-10' }],
    ['removal.reasonMissing', { reason: ' ' }],
  ])('refuses with %s', async (key, given) => {
    const options = { user: john, what: 'all', reason: 'Spam', ...given };
    expect(await keyOf(bot.use(block, { ...moderator, options }))).toBe(key);
  });

  it('says until when, and that they hear of it', async () => {
    const done = contentOf(await blockJohn('all', '2026-12-05', 'Spam **everywhere**'));
    expect(done).toContain(`<t:${Date.UTC(2026, 11, 6) / 1000}:f>`);
    expect(done).toContain('Spam \\*\\*everywhere\\*\\*');
    expect(done).toContain(english.blocks.told);
  });
});

it('each block and each end of one is in the log', async () => {
  await blockJohn('all', '1h');
  await bot.use(unblock, { ...moderator, options: { user: john, what: 'reply' } });
  const { audit } = await bot.app.communities.community(GUILD);
  const entries: AuditEntry[] = [];
  for await (const entry of audit.oldestFirst({})) entries.push(entry);
  expect(entries).toMatchObject([
    {
      deed: 'blocked',
      by: elif,
      whom: john,
      reason: 'Spam',
      detail: { what: ['share', 'reply', 'report'], until: NOW + HOUR },
    },
    { deed: 'unblocked', by: elif, whom: john, detail: { what: ['reply'] } },
  ]);
});

describe('/moderation unblock', () => {
  it('lifts what is named, and leaves the rest', async () => {
    await blockJohn('all');
    const lift = () => bot.use(unblock, { ...moderator, options: { user: john, what: 'reply' } });
    expect(contentOf(await lift())).toContain(english.blocks.what.reply);
    expect([await shares(), await replies()]).toEqual(['block.share', 'form']);
    expect(await keyOf(lift())).toBe('block.notBlocked');
  });
});

describe('/moderation blocked', () => {
  it('lists who is blocked from what, with buttons that lift it, after a restart, too', async () => {
    await blockJohn('share', '7d');
    now += 1;
    await bot.use(block, { ...moderator, options: { user: mika, what: 'reply', reason: 'Insults' } });
    const list = contentOf(await bot.use(blocked, moderator));
    expect(list.indexOf('Mika')).toBeLessThan(list.indexOf('John'));
    for (const words of ['Insults', 'Spam', english.blocks.titles.reply]) expect(list).toContain(words);
    bot = offlineBot({ stored: bot.rows });
    const person = bot.app.personHash(GUILD, john.id);
    const after = contentOf(await bot.use(unblockButton, { ...moderator, values: { person, page: 0 } }));
    expect(after).toContain('Mika');
    expect(after).toContain('**John** is no longer blocked');
    expect(await shares()).toBe('form');
  });

  it('turns pages', async () => {
    const community = await bot.app.communities.community(GUILD);
    for (let at = 0; at < 12; at += 1) {
      const ban = { reason: 'x'.repeat(400), by: elif, at: NOW + at };
      await community.blocks.put(
        `${at}`.padStart(32, '0'),
        { id: mika.id, name: `Nr${at}!` },
        { what: ['share'], ban },
      );
    }
    const first = contentOf(await bot.use(blocked, moderator));
    expect(first).toContain('Nr11!');
    expect(first).not.toContain('Nr0!');
  });
});
