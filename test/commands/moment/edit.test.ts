import { beforeEach, describe, expect, it } from 'vitest';
import editCommand from '../../../src/commands/moment/edit.ts';
import editFormPart from '../../../src/components/edit/edit-form.ts';
import editTime from '../../../src/components/edit/edit-time.ts';
import fixEdit from '../../../src/components/edit/fix-edit.ts';
import saveEdit from '../../../src/components/edit/save-edit.ts';
import goosebump from '../../../src/components/moment/goosebump.ts';
import type { Community } from '../../../src/data/community/community.ts';
import type { Moment } from '../../../src/domain/moment.ts';
import { aMoment, aStory, CHANNEL, elif, GUILD, john, messageIds, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { AGE_RESTRICTED_CHANNEL, MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { type Input, idOf } from '../../support/use.ts';
import { buttonsOf, contentOf, nodesOf } from '../../support/view-fixtures.ts';

let bot: OfflineBot;
let community: Community;
beforeEach(async () => {
  bot = offlineBot();
  community = await bot.app.communities.community(GUILD);
});

const picture = { id: '810000000000000001', name: 'moment.png', alt: 'Ova runs' };
const share = (changes: Partial<Moment> = {}) => community.share(aStory({ author: john, ...changes }));
const moment = () => community.library.moment(1)?.moment;

/** The form as it stands, and what an author types into it. */
const AS_IT_WAS = {
  text: aMoment().text,
  at: '1:58:30',
  moods: ['moved', 'hope'],
  'content-notes': ['child-in-danger'],
  spoiler: 'yes',
};
const NEW_TEXT = 'Memo comes home, and Ova, grown up, is told who he was.';

const open = (options: Input['options'] = {}) =>
  bot.use(editCommand, { as: john, options: { number: '1', ...options } });

const submit = (draft: string, fields: Input['fields'] = {}, more: Omit<Input, 'fields'> = {}) =>
  bot.use(editFormPart, {
    as: john,
    values: { moment: 1, draft },
    fields: { ...AS_IT_WAS, ...fields },
    ...more,
  });

const fieldIn = (form: unknown, id: string) => nodesOf(form).find(({ custom_id }) => custom_id === id)?.value;
const chosenIn = (form: unknown, id: string) =>
  nodesOf(nodesOf(form).find(({ custom_id }) => custom_id === id)).flatMap((option) =>
    option.default === true ? [option.value] : [],
  );

describe('the form of an edit', () => {
  it('opens as the story stands', async () => {
    await share();
    const form = await open();
    expect(fieldIn(form, 'text')).toBe(AS_IT_WAS.text);
    expect(fieldIn(form, 'at')).toBe(AS_IT_WAS.at);
    for (const field of ['moods', 'content-notes'] as const) {
      expect(chosenIn(form, field)).toEqual(AS_IT_WAS[field]);
    }
    expect(chosenIn(form, 'spoiler')).toEqual(['yes']);
  });

  it('that comes back as it was changes nothing, and says so', async () => {
    await share();
    const before = moment();
    const told = await submit(idOf(await open()));
    expect(contentOf(told)).toBe(english.edit.same({ number: 1 }));
    expect(moment()).toEqual(before);
    expect([...bot.rows.keys()].filter((key) => /:(edit|draft):/.test(key))).toEqual([]);
  });
});

describe('an edit', () => {
  it('is saved privately, and all cards of the moment follow', async () => {
    await share();
    await community.cards.keep(1, messageIds(), { channel: CHANNEL }, community.library.moment(1));
    const told = await submit(idOf(await open()), { text: NEW_TEXT, at: '', moods: [], spoiler: 'no' });
    expect(told).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(told)).toBe(english.edit.done({ number: 1 }));
    expect(moment()).toMatchObject({ text: NEW_TEXT, moods: [], spoiler: false, sharedAt: NOW });
    expect(moment()).not.toHaveProperty('at');
    const [edited] = bot.channelWork.map((work) => (work.kind === 'edited' ? contentOf(work.view) : ''));
    expect(edited).toContain(NEW_TEXT);
    expect(edited).toContain(english.card.edited({ date: `<t:${NOW / 1000}:D>` }));
  });

  it('shows on a card that was on its way with the text before', async () => {
    const shown = await share().then(() => community.library.moment(1));
    await submit(idOf(await open()), { text: NEW_TEXT });
    await bot.app.cards.keep(GUILD, 1, { id: messageIds(), channel: CHANNEL, attachments: [] }, shown);
    expect(community.cards.marks.isStale(1)).toBe(true);
  });

  it('with a fault is kept, and the form comes back with what was typed', async () => {
    await share();
    const draft = idOf(await open());
    const told = await submit(draft, { text: 'Too short', at: '9:59:59' });
    expect(contentOf(told)).toContain(english.story.tooShort({ length: 9, min: 20 }));
    expect(contentOf(told)).toContain(english.story.pastTheEnd({ time: '9:59:59', end: '2:14:00' }));
    expect(buttonsOf(told).map(({ id }) => id)).toEqual([`fix-edit:1:${draft}`]);
    const form = await bot.use(fixEdit, { as: john, values: { moment: 1, draft } });
    expect([fieldIn(form, 'text'), fieldIn(form, 'at')]).toEqual(['Too short', '9:59:59']);
    await submit(draft, { text: NEW_TEXT });
    expect(moment()?.text).toBe(NEW_TEXT);
  });

  it('of a time that may mean two things asks which one', async () => {
    await share({ film: 'own-900000000000000001' });
    const draft = idOf(await open());
    const told = await submit(draft, { at: '1:30' });
    expect(contentOf(told)).toBe(english.story.ambiguous);
    expect(buttonsOf(told).map(({ id }) => id)).toContain(`edit-time:1:${draft}:90`);
    await bot.use(editTime, { as: john, values: { moment: 1, draft, seconds: 90 } });
    expect(moment()).toMatchObject({ text: AS_IT_WAS.text, at: 90 });
  });

  it('leaves alone a time that was right when it was told', async () => {
    await share({ at: 3 * 3600 });
    const told = await submit(idOf(await open()), { text: NEW_TEXT, at: '3:00:00' });
    expect(contentOf(told)).toBe(english.edit.done({ number: 1 }));
    expect(moment()).toMatchObject({ text: NEW_TEXT, at: 3 * 3600 });
  });

  it('corrects country, video and description by options, without a change to the text', async () => {
    await share({ picture });
    const options = { country: 'Türkiye', video: 'https://example.org/new', alt: ' Ova  runs home ' };
    await submit(idOf(await open(options)));
    expect(moment()).toMatchObject({
      country: 'TR',
      video: 'https://example.org/new',
      picture: { ...picture, alt: 'Ova runs home' },
    });
  });

  it.each(['country', 'video', 'picture'] as const)('takes the %s off, and nothing else', async (drop) => {
    const all = { country: 'MT', video: 'https://example.org/scene', picture };
    await share(all);
    await submit(idOf(await open({ remove: drop })));
    const { [drop]: _, ...others } = all;
    expect(moment()).toMatchObject(others);
    expect(moment()).not.toHaveProperty(drop);
  });

  it('in another language is known to be in that one, and keeps it while the text stays', async () => {
    await share({ language: 'en' });
    const turkish = 'Babası sonunda eve dönüyor, kızı da büyümüş ve her şeyi öğreniyor.';
    await submit(idOf(await open()), { text: turkish });
    expect(moment()?.language).toBe('tr');
    await submit(idOf(await open()), { text: turkish, moods: [] });
    expect(moment()?.language).toBe('tr');
  });

  it('has no picture to describe where there is none', async () => {
    await share();
    expect(await open({ alt: 'Ova runs' })).toMatchObject({ key: 'edit.noPicture' });
  });
});

describe('two forms of one moment', () => {
  it('ask before the second one replaces the first, and then it does', async () => {
    await share();
    const [one, two] = [idOf(await open()), idOf(await open())];
    await submit(one, { text: NEW_TEXT });
    const told = await submit(two, { text: `${NEW_TEXT} I cried.` });
    expect(contentOf(told)).toBe(english.edit.meanwhile({ number: 1 }));
    expect(moment()?.text).toBe(NEW_TEXT);
    expect(buttonsOf(told).map(({ id }) => id)).toEqual([`save-edit:1:${two}`, `fix-edit:1:${two}`]);
    const saved = await bot.use(saveEdit, { as: john, values: { moment: 1, draft: two } });
    expect(contentOf(saved)).toBe(english.edit.done({ number: 1 }));
    expect(moment()?.text).toBe(`${NEW_TEXT} I cried.`);
    const earlier = await community.edits.of(1, NOW);
    expect(earlier.map(({ before }) => before.text)).toEqual([NEW_TEXT, AS_IT_WAS.text]);
  });

  it('that say the same need no question', async () => {
    await share();
    const [one, two] = [idOf(await open()), idOf(await open())];
    await submit(one, { text: NEW_TEXT });
    expect(contentOf(await submit(two, { text: NEW_TEXT }))).toBe(english.edit.same({ number: 1 }));
  });
});

describe('a form that comes too late', () => {
  it('of an edit that is saved already says so, to its author alone', async () => {
    await share();
    const draft = idOf(await open());
    await submit(draft, { text: NEW_TEXT });
    expect(await submit(draft, { text: NEW_TEXT })).toMatchObject({
      key: 'edit.saved',
      facts: { number: 1 },
    });
    expect(await submit(draft, { text: NEW_TEXT }, { as: elif })).toMatchObject({ key: 'draft.gone' });
  });

  it('finds a moment that was removed, and keeps what was typed', async () => {
    await share();
    const draft = idOf(await open());
    await community.remove(1, elif, NOW, 'Off topic');
    expect(await submit(draft, { text: NEW_TEXT })).toMatchObject({ key: 'moment.removed' });
    expect(await bot.app.drafts.find({ guild: GUILD, user: john.id, id: draft }, 'edit')).toMatchObject({
      story: { text: NEW_TEXT },
    });
  });

  it('does not write where its author may no longer read', async () => {
    const there = { channel: MODERATORS_CHANNEL };
    await share({ place: { ...there, ageRestricted: false } });
    const input: Input = { as: john, rights: ['moderator'], ...there };
    const draft = idOf(await bot.use(editCommand, { ...input, options: { number: '1' } }));
    expect(await submit(draft, { text: NEW_TEXT })).toMatchObject({ key: 'moment.unknown' });
    expect(moment()?.text).toBe(AS_IT_WAS.text);
  });

  it('does not show or write what is age-restricted anywhere else', async () => {
    const there = { channel: AGE_RESTRICTED_CHANNEL };
    await share({ place: { ...there, ageRestricted: true } });
    expect(await open()).toMatchObject({ key: 'moment.unknown' });
  });
});

it('goosebumps stay, and can be given to what was edited', async () => {
  await share();
  await community.goosebumps.press(1, elif, NOW);
  await submit(idOf(await open()), { text: NEW_TEXT });
  expect(community.library.moment(1)?.goosebumps).toBe(1);
  const card = await bot.use(goosebump, { as: elif, values: { moment: 1, place: 'card' } });
  expect(contentOf(card)).toContain(NEW_TEXT);
  expect(community.library.moment(1)?.goosebumps).toBe(0);
});
