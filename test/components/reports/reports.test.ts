import { beforeEach, describe, expect, it } from 'vitest';
import reports from '../../../src/commands/moderation/reports.ts';
import remove from '../../../src/commands/moment/remove.ts';
import restore from '../../../src/commands/moment/restore.ts';
import confirmRemoval from '../../../src/components/removal/confirm-removal.ts';
import decide from '../../../src/components/reports/decide.ts';
import decideForm from '../../../src/components/reports/decide-form.ts';
import decideWhy from '../../../src/components/reports/decide-why.ts';
import report from '../../../src/components/reports/report.ts';
import reportFile from '../../../src/components/reports/report-file.ts';
import reportForm from '../../../src/components/reports/report-form.ts';
import type { Person } from '../../../src/domain/moment.ts';
import type { Outcome } from '../../../src/domain/report.ts';
import logChannel from '../../../src/settings/community/log-channel.ts';
import momentsChannel from '../../../src/settings/community/moments-channel.ts';
import { aMoment, aStory, elif, GUILD, john, messageIds, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL, owner } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { idOf } from '../../support/use.ts';
import { buttonsOf, contentOf, faultsOf, nodesOf } from '../../support/view-fixtures.ts';

const words = english.reports;
const STORY = aMoment().text;
const moderator = { as: elif, rights: ['moderator'] } as const;
const lena: Person = { id: '700000000000000104', name: 'Lena' };
const moment = 1;
const OTHER_CHANNEL = '700000000000000502';

let bot: OfflineBot;
beforeEach(async () => {
  bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  await community.changeSetting(logChannel, MODERATORS_CHANNEL);
  await community.share(aStory({ author: john }));
  await community.cards.keep(moment, messageIds(), { channel: aMoment().place.channel });
});

const community = () => bot.app.communities.community(GUILD);

const send = (as: Person, reason: string, typed = '') =>
  bot.use(reportForm, {
    as,
    values: { moment },
    fields: { 'report-reason': reason, 'report-words': typed },
  });

const press = (outcome: 'kept' | 'hidden', { seen = 0, by = moderator as object } = {}) =>
  bot.use(decide, { ...by, values: { moment, outcome, seen } });

const submit = (outcome: 'removed' | 'warned', typed: string, seen = 0) =>
  bot.use(decideForm, { ...moderator, values: { moment, outcome, seen }, fields: { reason: typed } });

const inLogChannel = () =>
  bot.channelWork.flatMap((work) =>
    work.kind !== 'removed' && work.channel === MODERATORS_CHANNEL ? [work] : [],
  );

/** The card in the log channel as it was last posted or edited. */
const lastCard = () => inLogChannel().findLast(({ view }) => contentOf(view).includes('🚩'))?.view;

const newsOf = async (user: Person) => {
  const { inbox } = await community();
  const news = await inbox.begin(user.id);
  inbox.release(user.id);
  return news;
};

describe('a report', () => {
  it('makes a card in the log channel, which counts up and names neither who reported nor what was told', async () => {
    expect(contentOf(await send(mika, 'spoiler', 'It names the end'))).toBe(words.thanks({ number: moment }));
    await send(lena, 'spam');
    await send(lena, 'spoiler');
    expect(inLogChannel().map(({ kind }) => kind)).toEqual(['posted', 'edited', 'edited']);
    const card = contentOf(lastCard());
    expect(card).toContain('#1 · Miracle in Cell No. 7 (2019)');
    expect(card).toContain(`2 reports · ${words.reasons.spoiler} ×2`);
    expect(card).toContain(words.waiting);
    for (const secret of ['Mika', 'Lena', 'names the end', 'Memo']) expect(card).not.toContain(secret);
    for (const { view } of inLogChannel()) expect(faultsOf(view)).toEqual([]);
  });

  it('opens privately for moderators, with who reported it and why', async () => {
    await send(mika, 'private', 'My **address** is in it');
    const file = await bot.use(reportFile, { ...moderator, values: { moment } });
    expect(file).toMatchObject({ kind: 'message', visibility: 'private' });
    const read = contentOf(file);
    expect(read).toContain('Mika');
    expect(read).toContain('My \\*\\*address\\*\\* is in it');
    expect(read).toContain(STORY);
    expect(buttonsOf(file).map(({ label }) => label)).toEqual([
      words.keep,
      words.warn,
      words.hide,
      words.remove,
    ]);
  });

  it('names nobody to a moderator who told the moment', async () => {
    await send(mika, 'hate', 'It is rude');
    const file = await bot.use(reportFile, { as: john, rights: ['moderator'], values: { moment } });
    const read = contentOf(file);
    expect(read).not.toContain('Mika');
    expect(read).toContain('It is rude');
    expect(read).toContain(words.isOwn);
  });

  it('can be changed: the form has what was sent before', async () => {
    await send(mika, 'hate', 'See the end');
    const form = await bot.use(report, { as: mika, values: { moment } });
    expect(JSON.stringify(form)).toContain('See the end');
    expect(nodesOf(form).find(({ value }) => value === 'hate')?.default).toBe(true);
  });

  it('is not of one’s own, of what is gone, or for no reason', async () => {
    expect(await bot.use(report, { as: john, values: { moment } })).toMatchObject({ key: 'reports.own' });
    expect(await send(john, 'spam')).toMatchObject({ key: 'reports.own' });
    expect(await send(mika, 'nonsense')).toMatchObject({ key: 'component.unknown' });
    expect(await send(mika, 'other', 'x'.repeat(501))).toMatchObject({ key: 'reports.tooLong' });
    await (await community()).remove(moment, john, NOW, undefined);
    expect(await send(mika, 'spam')).toMatchObject({ key: 'moment.removed' });
    expect(inLogChannel()).toEqual([]);
  });
});

describe('a decision', () => {
  beforeEach(() => send(mika, 'spam'));

  it('to keep it is told to those who reported it, logged, and shown on the card', async () => {
    expect(contentOf(await press('kept'))).toBe(words.done.kept({ number: moment }));
    expect(await newsOf(mika)).toMatchObject([{ kind: 'report-decided', number: moment, outcome: 'kept' }]);
    expect(await newsOf(john)).toEqual([]);
    expect(contentOf(lastCard())).toContain('Kept by Elif');
    expect(buttonsOf(lastCard()).map(({ label }) => label)).toEqual([words.read]);
    const { audit, library } = await community();
    const entry = await audit.newestFirst({}, { now: NOW }).next();
    expect(entry.value).toMatchObject({ deed: 'reports-decided', moment, by: elif, whom: john });
    expect(library.moment(moment)).toBeDefined();
  });

  it('to hide it takes it off all lists and its cards down, until it is kept', async () => {
    const { library } = await community();
    await press('hidden');
    expect(library.all.count).toBe(0);
    expect(bot.channelWork.filter(({ kind }) => kind === 'removed')).toHaveLength(1);
    expect(await newsOf(mika)).toEqual([]);
    expect(await bot.use(report, { as: lena, values: { moment } })).toMatchObject({ key: 'moment.held' });
    expect(buttonsOf(lastCard()).map(({ label }) => label)).not.toContain(words.hide);
    expect(contentOf(await bot.use(reportFile, { ...moderator, values: { moment } }))).toContain(STORY);

    const kept = await press('kept', { seen: library.reports.of(moment)?.verdict?.at ?? 0 });
    expect(contentOf(kept)).toContain(words.cardIn({ channel: `<#${aMoment().place.channel}>` }));
    expect(library.all.count).toBe(1);
    expect(
      bot.channelWork.filter(({ kind, channel }) => kind === 'posted' && channel !== MODERATORS_CHANNEL),
    ).toHaveLength(1);
  });

  it('to remove it asks why, and tells its author and those who reported it', async () => {
    expect(
      await bot.use(decideWhy, { ...moderator, values: { moment, outcome: 'removed', seen: 0 } }),
    ).toMatchObject({
      kind: 'form',
    });
    expect(await submit('removed', 'no')).toMatchObject({ key: 'removal.reasonMissing' });
    await submit('removed', 'It sells something.');
    expect((await community()).library.wasRemoved(moment)).toBe(true);
    expect(await newsOf(john)).toMatchObject([{ kind: 'moment-removed', reason: 'It sells something.' }]);
    expect(await newsOf(mika)).toMatchObject([{ outcome: 'removed' }]);
  });

  it('to warn the author leaves it there, and brings back what was hidden', async () => {
    await press('hidden');
    const { library } = await community();
    await submit('warned', 'Please hide who dies.', library.reports.of(moment)?.verdict?.at);
    expect(library.moment(moment)).toBeDefined();
    expect(await newsOf(john)).toMatchObject([{ kind: 'warned', words: 'Please hide who dies.' }]);
  });

  it.each<Outcome>(['kept', 'hidden'])(
    'by two at once is made once: the second hears who %s it',
    async (outcome) => {
      const nora = { as: owner };
      const told = await Promise.all([
        press(outcome === 'hidden' ? 'hidden' : 'kept'),
        press('kept', { by: nora }),
        bot.use(decideWhy, { ...nora, values: { moment, outcome: 'removed', seen: 0 } }),
      ]);
      expect(told[1]).toMatchObject({ key: `reports.decided.${outcome}`, facts: { name: 'Elif' } });
      expect(await submit('removed', 'Off topic')).toMatchObject({ key: `reports.decided.${outcome}` });
      expect((await community()).library.reports.of(moment)?.verdict).toMatchObject({ outcome, by: elif });
    },
  );

  it('can be asked for again by a later report', async () => {
    await press('kept');
    const { reports: kept, library } = await community();
    await kept.keep(moment, { at: NOW + 1, by: lena, reason: 'hate' });
    expect(contentOf(await bot.use(reports, moderator))).toContain(words.waitingAgain);
    await press('kept', { seen: library.reports.of(moment)?.verdict?.at ?? 0 });
    expect(await newsOf(lena)).toMatchObject([{ outcome: 'kept' }]);
  });

  it('is told once, even if the moment is hidden after a further report', async () => {
    await press('kept');
    const { reports: kept, library } = await community();
    const seen = () => library.reports.of(moment)?.verdict?.at ?? 0;
    await kept.keep(moment, { at: NOW + 1, by: lena, reason: 'hate' });
    await press('hidden', { seen: seen() });
    await press('hidden', { seen: seen() });
    bot = offlineBot({ stored: bot.rows });
    await press('kept', { seen: seen() });
    expect(await newsOf(mika)).toHaveLength(1);
    expect(await newsOf(lena)).toHaveLength(1);
  });

  it('is made by a moderator who removes it by the command, too: whoever reported it hears so', async () => {
    await press('hidden');
    const question = await bot.use(remove, { ...moderator, options: { number: '1', reason: 'It sells.' } });
    await bot.use(confirmRemoval, { ...moderator, values: { draft: idOf(question) } });
    expect(await newsOf(mika)).toMatchObject([{ kind: 'report-decided', outcome: 'removed' }]);
    expect(contentOf(lastCard())).toContain('Removed by Elif');
    expect(buttonsOf(lastCard()).map(({ label }) => label)).toEqual([words.read]);
  });

  it('comes too late for what its author took back, hidden or not, and the card goes', async () => {
    await press('hidden');
    const question = await bot.use(remove, { as: john, options: { number: '1' } });
    await bot.use(confirmRemoval, { as: john, values: { draft: idOf(question) } });
    expect(await newsOf(mika)).toMatchObject([{ kind: 'report-decided', outcome: 'withdrawn' }]);
    expect(bot.channelWork.at(-1)).toMatchObject({ kind: 'removed', channel: MODERATORS_CHANNEL });
    const seen = (await community()).library.reports.of(moment)?.verdict?.at ?? 0;
    expect(await press('kept', { seen })).toMatchObject({ key: 'moment.removed' });
    expect(contentOf(await bot.use(reports, moderator))).toContain(words.title({ total: 0 }));
  });

  it('brings the card back after a start, if the bot is stopped right after it was kept', async () => {
    await press('hidden');
    const { library } = await community();
    const pressed = press('kept', { seen: library.reports.of(moment)?.verdict?.at ?? 0 });
    let stored = new Map(bot.rows);
    while (!library.moment(moment)) {
      stored = new Map(bot.rows);
      await Promise.resolve();
    }
    await pressed;
    bot = offlineBot({ stored });
    const { cards } = await community();
    expect(cards.marks.unsettled).toContain(moment);
    expect(cards.marks.postings(moment)).toHaveLength(1);
  });

  it('brings the card back where cards go now', async () => {
    await press('hidden');
    const { library, changeSetting } = await community().then((one) => ({
      library: one.library,
      changeSetting: one.changeSetting.bind(one),
    }));
    await changeSetting(momentsChannel, OTHER_CHANNEL);
    const kept = await press('kept', { seen: library.reports.of(moment)?.verdict?.at ?? 0 });
    expect(contentOf(kept)).toContain(words.cardIn({ channel: `<#${OTHER_CHANNEL}>` }));
  });

  it('leaves nothing of reports once the moment is erased', async () => {
    await press('hidden');
    const { erasures } = await community();
    await erasures.eraseMoment(moment, NOW);
    expect([...bot.rows.keys()].filter((key) => /:(report|verdict):/.test(key))).toEqual([]);
  });

  it('to remove it is no longer what its card says once the moment is restored', async () => {
    await submit('removed', 'It sells something.');
    await bot.use(restore, { ...moderator, options: { number: '1' } });
    // The card is edited after the answer.
    await expect.poll(() => contentOf(lastCard())).toContain(words.restored);
    expect(contentOf(await bot.use(reportFile, { ...moderator, values: { moment } }))).toContain(
      words.restored,
    );
  });

  it('is what brings a hidden moment back, not /moment restore', async () => {
    await press('hidden');
    const told = await bot.use(restore, { ...moderator, options: { number: '1' } });
    expect(told).toMatchObject({ key: 'restore.held' });
  });

  it('works after a restart, and the card is the same', async () => {
    bot = offlineBot({ stored: bot.rows });
    expect(contentOf(await press('kept'))).toBe(words.done.kept({ number: moment }));
    expect(
      bot.channelWork
        .filter((work) => 'view' in work && contentOf(work.view).includes('🚩'))
        .map(({ kind }) => kind),
    ).toEqual(['edited']);
    expect((await community()).library.reports.of(moment)?.verdict).toMatchObject({ outcome: 'kept' });
  });
});

describe('/moderation reports', () => {
  it('lists what waits, a page at a time, and says where it could appear by itself', async () => {
    const {
      share,
      reports: kept,
      changeSetting,
    } = await community().then((one) => ({
      share: one.share.bind(one),
      reports: one.reports,
      changeSetting: one.changeSetting.bind(one),
    }));
    for (let number = 2; number <= 10; number += 1) {
      await share(aStory({ author: john }));
      await kept.keep(number, { at: NOW, by: mika, reason: 'other' });
    }
    const page = await bot.use(reports, moderator);
    expect(page).toMatchObject({ visibility: 'private' });
    expect(contentOf(page)).toContain(words.title({ total: 9 }));
    expect(contentOf(page)).not.toContain(words.noLogChannel);
    expect(buttonsOf(page).filter(({ label }) => label === words.read)).toHaveLength(6);
    await changeSetting(logChannel, undefined);
    expect(contentOf(await bot.use(reports, moderator))).toContain(words.noLogChannel);
  });
});

it('somebody who is kept from reporting hears why, before the form and after it', async () => {
  const ban = { reason: 'Reports everything', by: elif, at: NOW };
  await (await community()).blocks.put(bot.app.personHash(GUILD, mika.id), mika, { what: ['report'], ban });
  const refusal = { key: 'block.report', facts: { reason: 'Reports everything' } };
  expect(await bot.use(report, { as: mika, values: { moment } })).toMatchObject(refusal);
  expect(await send(mika, 'spam')).toMatchObject(refusal);
  expect((await community()).library.reports.of(moment)).toBeUndefined();
});
