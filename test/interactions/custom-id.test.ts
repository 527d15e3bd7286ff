import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEEDS } from '../../src/domain/audit.ts';
import { EVERY_MOMENT, writeQuery } from '../../src/domain/moment-query.ts';
import { defineCustomId, nameOfCustomId } from '../../src/interactions/custom-id.ts';
import { writeAuditFilter } from '../../src/views/kit/audit-filter.ts';
import { ids } from '../../src/views/kit/custom-ids.ts';

const goosebump = defineCustomId('goosebump', { moment: z.coerce.number().int().positive() });
const search = defineCustomId('search', { words: z.string(), page: z.coerce.number().int() });

const DRAFT = '18446744073709551615';
const MAX_NUMBER = Number.MAX_SAFE_INTEGER;
const LONGEST_FILM = 'a'.repeat(70);

describe('a custom id', () => {
  it('carries its values and gives them back', () => {
    expect(goosebump.build({ moment: 128 })).toBe('goosebump:128');
    expect(goosebump.parse('goosebump:128')).toEqual({ moment: 128 });
  });

  it.each(['a:b', ':::', '%3A', '100 %', 'Koğuş 🪿', '', 'a\nb', '\u0000'])(
    'carries the words %j',
    (words) => {
      const customId = search.build({ words, page: -3 });
      expect(customId.split(':')).toHaveLength(3);
      expect(search.parse(customId)).toEqual({ words, page: -3 });
    },
  );

  it('is never made of values that do not fit', () => {
    expect(() => goosebump.build({ moment: 0 })).toThrow();
    expect(() => goosebump.build({ moment: 1.5 })).toThrow();
    expect(() => ids.browse.build({ query: '-', moment: 1, to: 'sideways' as 'next', total: 3 })).toThrow();
    expect(() => goosebump.build({ moment: 1, other: 2 } as { moment: number })).toThrow();
  });

  it('is never made longer than Discord takes, counted as it is sent', () => {
    expect(search.build({ words: 'a'.repeat(91), page: 1 })).toHaveLength(100);
    expect(() => search.build({ words: 'a'.repeat(92), page: 1 })).toThrow(RangeError);
    expect(() => search.build({ words: ':'.repeat(31), page: 1 })).toThrow(RangeError);
  });

  it.each([
    ['of another kind', 'reply:128'],
    ['of a kind that begins alike', 'goosebumps:128'],
    ['of no kind', ''],
    ['without its value', 'goosebump'],
    ['with an empty value', 'goosebump:'],
    ['with a value too many, as of another version', 'goosebump:128:card'],
    ['with a number below one', 'goosebump:0'],
    ['with a number that is none', 'goosebump:NaN'],
    ['with a number that is not whole', 'goosebump:1.5'],
    ['with words for a number', 'goosebump:constructor'],
    ['with broken encoding', 'goosebump:%E0%A4%A'],
    ['in other letters', 'GOOSEBUMP:128'],
  ])('%s is nothing that we made', (_, forged) => {
    expect(goosebump.parse(forged)).toBeUndefined();
  });

  it.each([
    'goosebump:1:elsewhere',
    'goosebump:01:card',
    'goosebump:1e1:card',
    'goosebump:%201:card',
    'goosebump:1:constructor',
    'goosebump:1:',
    'goosebump:9007199254740993:card',
    'browse:-:1:sideways:3',
    'browse:x:1:next:3',
    'browse:cXX1:1:next:3',
    'browse:-.cMT:1:next:3',
    'goosebump:1:browse',
    'goosebump:1:browse~x',
    'goosebump:1:card~-',
    'replies:1:-1:here',
    'replies:1:1000001:here',
    'film:../../etc:overview:here',
    'film:a:b:overview:here',
    'film-moments:ayla-2017:world:0',
    'story-form:1',
    'story-form:drop table',
  ])('of the bot is not read from %j', (forged) => {
    expect(Object.values(ids).filter((id) => id.parse(forged) !== undefined)).toEqual([]);
  });

  it('says which component it is, even where its values are broken', () => {
    expect(nameOfCustomId('film:a:b')).toBe('film');
    expect(nameOfCustomId('film')).toBe('film');
    expect(nameOfCustomId('')).toBe('');
  });
});

/** An author, two days, three moods and a country: written as text, it has as many characters as a query may have. */
const LONGEST_QUERY = writeQuery({
  ...EVERY_MOMENT,
  author: '700000000000000101',
  country: 'MT',
  filmCountry: 'TR',
  moods: ['moved', 'hope', 'grief'],
  without: ['death', 'war'],
  from: 20_758,
  to: 20_788,
  order: 'shuffled',
  seed: 2 ** 32 - 1,
});
const LONGEST_SETTING = 'a'.repeat(40);
const LONGEST_ID = '18446744073709551615';
const LONGEST_FILTER = writeAuditFilter({
  deed: DEEDS.toSorted((one, other) => other.length - one.length)[0],
  by: LONGEST_ID,
  whom: LONGEST_ID,
});

describe('every custom id of the bot', () => {
  const longest = [
    ...['card', `browse~${LONGEST_QUERY}`, `random~${LONGEST_QUERY}`].map((place) =>
      ids.goosebump.build({ moment: MAX_NUMBER, place }),
    ),
    ids.takeBackGoosebump.build({ moment: MAX_NUMBER }),
    ids.openMoment.build({ moment: MAX_NUMBER }),
    ids.browse.build({ query: LONGEST_QUERY, moment: 10 ** 10 - 1, to: 'previous', total: 10 ** 8 - 1 }),
    ids.jump.build({ query: LONGEST_QUERY, total: MAX_NUMBER }),
    ids.jumpForm.build({ query: LONGEST_QUERY, total: MAX_NUMBER }),
    ids.filter.build({ query: LONGEST_QUERY, view: 'browse', pages: '999-999-999' }),
    ids.filterBy.build({ query: LONGEST_QUERY, view: 'browse', field: 'filmCountry' }),
    ids.another.build({ query: LONGEST_QUERY }),
    ids.top.build({ query: LONGEST_QUERY, page: 1_000_000 }),
    ids.search.build({ query: LONGEST_QUERY, page: 1_000_000 }),
    ids.topOf.build({ query: LONGEST_QUERY }),
    ids.mine.build({ of: 'replied', page: 1_000_000 }),
    ids.mineOf.build({}),
    ids.like.build({ moment: MAX_NUMBER }),
    ids.readMoment.build({}),
    ids.kindred.build({ page: 1_000_000 }),
    ids.postHere.build({ moment: MAX_NUMBER }),
    ids.takeDown.build({ moment: MAX_NUMBER, card: '1'.repeat(20) }),
    ids.meToo.build({ draft: DRAFT, moment: MAX_NUMBER }),
    ids.more.build({ moment: MAX_NUMBER, opens: 'beside' }),
    ids.whoFelt.build({ moment: MAX_NUMBER, page: 1_000_000 }),
    ids.told.build({ person: DRAFT, page: 1_000_000 }),
    ids.chain.build({ moment: MAX_NUMBER, page: 1_000_000, theme: 'light', opens: 'beside' }),
    ids.takeOffLink.build({ moment: MAX_NUMBER, of: MAX_NUMBER }),
    ids.quoteCard.build({ moment: MAX_NUMBER, name: 'hidden', theme: 'light', opens: 'beside' }),
    ids.want.build({ film: LONGEST_FILM, from: MAX_NUMBER }),
    ids.seen.build({ film: LONGEST_FILM, page: 1_000_000 }),
    ids.dropWant.build({ film: LONGEST_FILM }),
    ids.takeOff.build({ page: 1_000_000 }),
    ids.watchlist.build({ whose: 'server', page: 1_000_000 }),
    ids.tell.build({ film: LONGEST_FILM, because: MAX_NUMBER }),
    ids.tellIt.build({ slot: '2026-12-01T18' }),
    ids.removal.build({ moment: MAX_NUMBER, as: 'moderator' }),
    ids.removalForm.build({ moment: MAX_NUMBER }),
    ids.restore.build({ moment: MAX_NUMBER }),
    ids.appeal.build({ moment: MAX_NUMBER }),
    ids.appealForm.build({ moment: MAX_NUMBER }),
    ids.appeals.build({ page: 1_000_000 }),
    ids.decideAppeal.build({ moment: MAX_NUMBER, appeal: DRAFT, outcome: 'restored' }),
    ids.reviewQueue.build({ page: 1_000_000, opens: 'beside' }),
    ids.publish.build({ review: DRAFT, sent: MAX_NUMBER }),
    ids.answerReview.build({ review: DRAFT, sent: MAX_NUMBER, outcome: 'change-asked' }),
    ids.reviewForm.build({ review: DRAFT, sent: MAX_NUMBER, outcome: 'change-asked' }),
    ids.changeReview.build({ review: DRAFT }),
    ids.takeBackReview.build({ review: DRAFT }),
    ids.writeSetting.build({ setting: LONGEST_SETTING }),
    ids.settingForm.build({ setting: LONGEST_SETTING }),
    ids.blocked.build({ page: 1_000_000 }),
    ids.unblock.build({ person: 'f'.repeat(32), page: 1_000_000 }),
    ids.pickRoles.build({ setting: LONGEST_SETTING }),
    ids.titleForm.build({ draft: DRAFT }),
    ids.chooseFilm.build({ draft: DRAFT }),
    ids.searchAgain.build({ draft: DRAFT }),
    ids.agree.build({ author: DRAFT, message: DRAFT }),
    ids.decline.build({ author: DRAFT, asker: DRAFT }),
    ids.reply.build({ moment: MAX_NUMBER }),
    ids.replyForm.build({ moment: MAX_NUMBER }),
    ids.replies.build({ moment: MAX_NUMBER, page: 1_000_000, opens: 'beside' }),
    ids.dropReply.build({ moment: MAX_NUMBER, reply: '18446744073709551615', page: 1_000_000 }),
    ids.film.build({ film: LONGEST_FILM, tab: 'overview', opens: 'beside' }),
    ids.filmMoments.build({ film: LONGEST_FILM, scope: 'family', page: 1_000_000 }),
    ids.filmForm.build({ draft: DRAFT }),
    ids.fixFilm.build({ draft: DRAFT }),
    ids.writeStory.build({ draft: DRAFT }),
    ids.storyForm.build({ draft: DRAFT }),
    ids.unnamedStoryForm.build({ draft: DRAFT }),
    ids.chooseTime.build({ draft: DRAFT, seconds: 359_999 }),
    ids.shareWithoutPicture.build({ draft: DRAFT }),
    ids.shareDraft.build({ draft: DRAFT }),
    ids.edit.build({ moment: MAX_NUMBER }),
    ids.editForm.build({ moment: MAX_NUMBER, draft: DRAFT }),
    ids.fixEdit.build({ moment: MAX_NUMBER, draft: DRAFT }),
    ids.editTime.build({ moment: MAX_NUMBER, draft: DRAFT, seconds: 359_999 }),
    ids.saveEdit.build({ moment: MAX_NUMBER, draft: DRAFT }),
    ids.earlier.build({ moment: MAX_NUMBER, page: 1_000_000 }),
    ids.settings.build({ tab: 'sharing' }),
    ids.changeSetting.build({ setting: LONGEST_SETTING }),
    ids.pickChannel.build({ setting: LONGEST_SETTING }),
    ids.pickChannels.build({ setting: LONGEST_SETTING }),
    ids.resetSetting.build({ setting: LONGEST_SETTING }),
    ids.changeMine.build({ setting: LONGEST_SETTING }),
    ids.writeMine.build({ setting: LONGEST_SETTING }),
    ids.mineForm.build({ setting: LONGEST_SETTING }),
    ids.resetMine.build({ setting: LONGEST_SETTING }),
    ids.stays.build({ moment: MAX_NUMBER, to: 'anywhere' }),
    ids.lettersOff.build({ guild: LONGEST_ID }),
    ids.auditLog.build({ to: 'older', than: LONGEST_ID, filter: LONGEST_FILTER }),
    ids.auditCsv.build({ filter: LONGEST_FILTER }),
    ids.exportTexts.build({ part: 1_000_000 }),
    ids.exportPictures.build({ after: LONGEST_ID }),
    ids.erasureWish.build({ of: 'moments', moments: 'erase', replies: 'erase' }),
    ids.confirmErasure.build({ moments: 'erase', replies: 'erase' }),
    ids.erasureForm.build({ moments: 'erase', replies: 'erase' }),
    ids.about.build({ page: 1_000_000 }),
    ids.report.build({ moment: MAX_NUMBER }),
    ids.reportForm.build({ moment: MAX_NUMBER }),
    ids.openReports.build({ page: 1_000_000 }),
    ids.reportFile.build({ moment: MAX_NUMBER }),
    ids.decide.build({ moment: MAX_NUMBER, outcome: 'hidden', seen: MAX_NUMBER }),
    ids.decideWhy.build({ moment: MAX_NUMBER, outcome: 'removed', seen: MAX_NUMBER }),
    ids.decideForm.build({ moment: MAX_NUMBER, outcome: 'removed', seen: MAX_NUMBER }),
    ids.confirmRemoval.build({ draft: DRAFT }),
    ids.cancelRemoval.build({ draft: DRAFT }),
    ids.lineage.build({ film: LONGEST_FILM, page: 1_000_000, theme: 'light', opens: 'beside' }),
    ids.sources.build({ film: LONGEST_FILM, page: 1_000_000, opens: 'beside' }),
    ids.comparison.build({ film: LONGEST_FILM, opens: 'beside' }),
    ids.compareWith.build({ film: LONGEST_FILM, opens: 'beside' }),
    ids.anotherFilm.build({ film: LONGEST_FILM, country: 'TR' }),
    ids.families.build({ country: 'TR', decade: 2100, order: 'newest', page: 1_000_000, to: 'previous' }),
    ids.familiesJump.build({ country: 'TR', decade: 2100, order: 'newest', pages: 1_000_000 }),
    ids.familiesJumpForm.build({ country: 'TR', decade: 2100, order: 'newest', pages: 1_000_000 }),
    ids.openFilm.build({ tab: 'overview' }),
    ids.person.build({ person: LONGEST_FILM, page: 1_000_000, opens: 'beside' }),
    ids.castMember.build({ film: LONGEST_FILM }),
    ids.completionForm.build({ draft: DRAFT }),
    ids.fixCompletion.build({ draft: DRAFT }),
    ids.confirmMerge.build({ draft: DRAFT }),
    ids.cancelMerge.build({ draft: DRAFT }),
    ids.undoMerge.build({ film: LONGEST_FILM }),
    ids.mergeSame.build({ film: 'own-18446744073709551615', into: LONGEST_FILM }),
    ids.watch.build({ film: LONGEST_FILM }),
    ids.shareAbout.build({ film: LONGEST_FILM }),
  ];

  it('fits at its longest, and is read by its own kind alone', () => {
    for (const customId of longest) {
      expect(customId.length).toBeLessThanOrEqual(100);
      const readers = Object.values(ids).filter((id) => id.parse(customId) !== undefined);
      expect(readers.map(({ name }) => name)).toEqual([nameOfCustomId(customId)]);
    }
  });

  it('has a name that no other has', () => {
    const names = Object.values(ids).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(longest.map(nameOfCustomId))).toEqual(new Set(names));
  });
});
