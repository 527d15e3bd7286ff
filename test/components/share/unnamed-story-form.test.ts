import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import edit from '../../../src/commands/moment/edit.ts';
import makeItAMoment from '../../../src/commands/moment/make-it-a-moment.ts';
import mine from '../../../src/commands/moment/mine.ts';
import share from '../../../src/commands/moment/share.ts';
import editForm from '../../../src/components/edit/edit-form.ts';
import goosebump from '../../../src/components/moment/goosebump.ts';
import told from '../../../src/components/moment/told.ts';
import chooseFilm from '../../../src/components/share/choose-film.ts';
import shareDraft from '../../../src/components/share/share-draft.ts';
import titleForm from '../../../src/components/share/title-form.ts';
import unnamedStoryForm from '../../../src/components/share/unnamed-story-form.ts';
import writeStory from '../../../src/components/share/write-story.ts';
import type { Person } from '../../../src/domain/moment.ts';
import anonymity from '../../../src/settings/community/anonymity.ts';
import momentsChannel from '../../../src/settings/community/moments-channel.ts';
import ownCountry from '../../../src/settings/person/country.ts';
import { CHANNEL, GUILD, john, messageIds, mika } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { MOMENTS_CHANNEL } from '../../support/offline-client.ts';
import { userOf } from '../../support/payloads.ts';
import { english } from '../../support/texts/english.ts';
import { type Input, idOf } from '../../support/use.ts';
import { contentOf, nodesOf } from '../../support/view-fixtures.ts';

const FILM = '7-kogustaki-mucize-2019';
const STORY = 'Memo finally meets his daughter Ova after everyone in the cell helped him escape.';
const NAME = 'Quiet Lantern';
const UNNAMED = ['spoiler', 'unnamed'];

async function open(options?: Parameters<typeof offlineBot>[0]) {
  const bot = offlineBot(options);
  const community = await bot.app.communities.community(GUILD);
  await community.changeSetting(anonymity, 'allowed');

  const begin = (as: Person, given: Input['options'] = {}) =>
    bot.use(share, { as, options: { film: FILM, ...given } });
  const send = (as: Person, draft: string, showing: readonly string[], text = STORY) =>
    bot.use(unnamedStoryForm, { as, values: { draft }, fields: { text, showing } });
  const tell = async (as: Person, showing = UNNAMED, given: Input['options'] = {}) =>
    send(as, idOf(await begin(as, given)), showing);
  return { ...bot, community, begin, send, tell };
}

const offersNamelessness = (form: unknown) => nodesOf(form).some(({ custom_id }) => custom_id === 'showing');

/** The last view that was posted in a channel, with where. */
const posted = ({ channelWork }: ReturnType<typeof offlineBot>) =>
  channelWork.findLast(({ kind }) => kind === 'posted');

describe('a moment without its author’s name', () => {
  it('is answered privately, and its card goes by the channel', async () => {
    const bot = await open();
    const answer = await bot.tell(john);
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private', manner: 'private' });
    expect(contentOf(answer)).toBe(english.share.unnamed({ number: 1, name: NAME }));
    expect(posted(bot)).toMatchObject({ channel: CHANNEL });
    const card = JSON.stringify(posted(bot));
    expect(card).toContain(NAME);
    expect(card).not.toMatch(new RegExp(`${john.name}|${john.id}`));
    expect(bot.community.library.moment(1)?.moment).toMatchObject({ author: john, spoiler: true });
  });

  it('goes to the moments channel as well', async () => {
    const bot = await open();
    await bot.community.changeSetting(momentsChannel, MOMENTS_CHANNEL);
    const place = { number: 1, channel: `<#${MOMENTS_CHANNEL}>` };
    const answer = await bot.tell(john);
    expect(contentOf(answer)).toBe(english.share.unnamedIn({ ...place, name: NAME }));
    expect(posted(bot)).toMatchObject({ channel: MOMENTS_CHANNEL });
  });

  it('stays unnamed where its card can’t be posted', async () => {
    const bot = await open();
    bot.failPosts(new Error('socket closed'));
    const answer = await bot.tell(john);
    expect(answer).toMatchObject({ visibility: 'private' });
    expect(contentOf(answer)).toBe(english.share.unnamedKept({ number: 1, name: NAME }));
  });

  it('shows the scene right away if only the name is left out', async () => {
    const { tell, community } = await open();
    await tell(john, ['unnamed']);
    expect(community.library.moment(1)?.moment).toMatchObject({ spoiler: false, pseudonym: { name: NAME } });
  });

  it('has the country that was given for it, and not the one that the bot remembers', async () => {
    const { tell, community } = await open();
    await community.changeOwnChoice(john.id, ownCountry, 'MT');
    await tell(john);
    await tell(john, UNNAMED, { country: 'TR' });
    expect(community.library.moment(1)?.moment.country).toBeUndefined();
    expect(community.library.moment(2)?.moment.country).toBe('TR');
  });

  it('is among its author’s own, and in no list of what they told', async () => {
    const { tell, use } = await open();
    await tell(john);
    expect(contentOf(await use(mine, { as: john }))).toContain(NAME);
    expect(contentOf(await use(mine, { as: mika }))).toContain(english.mine.none.told);
    const list = await use(told, { as: john, values: { person: john.id, page: 0 } });
    expect(contentOf(list)).not.toContain(NAME);
  });

  it('gets no goosebump of its author, who alone is told why', async () => {
    const { tell, use } = await open();
    await tell(john);
    const values = { moment: 1, place: 'card' };
    expect(await use(goosebump, { as: john, values })).toMatchObject({ key: 'goosebump.own' });
  });

  it('stays unnamed when its author edits it', async () => {
    const { tell, use, community } = await open();
    await tell(john);
    const form = await use(edit, { as: john, options: { number: '1' } });
    const values = { moment: 1, draft: idOf(form) };
    await use(editForm, { as: john, values, fields: { text: `${STORY} I cried.`, spoiler: 'yes' } });
    const moment = community.library.moment(1)?.moment;
    expect(moment).toMatchObject({ text: `${STORY} I cried.`, pseudonym: { name: NAME } });
  });
});

describe('a pseudonym', () => {
  it('is the same for all that a person tells, also after a restart, and another for another person', async () => {
    const { tell, community, rows } = await open();
    await tell(john);
    // Of another film, so that she is not asked whether she felt the same.
    await tell(mika, UNNAMED, { film: 'perfetti-sconosciuti-2016' });
    const names = [1, 2].map((number) => community.library.moment(number)?.moment.pseudonym?.name);
    expect(new Set(names).size).toBe(2);
    const later = await open({ stored: rows });
    await later.tell(john);
    expect(later.community.library.moment(3)?.moment.pseudonym?.name).toBe(names[0]);
  });
});

describe('a moment with its author’s name', () => {
  it('has it where others leave theirs out', async () => {
    const bot = await open();
    const answer = await bot.tell(john, ['spoiler']);
    expect(contentOf(answer)).toBe(english.share.done({ number: 1 }));
    expect(JSON.stringify(posted(bot))).toContain(john.name);
  });
});

describe('the form', () => {
  it('lets people leave out their name only if the community does, and if the bot can post the card', async () => {
    const { begin, community } = await open();
    expect(offersNamelessness(await begin(john))).toBe(true);
    await community.changeSetting(anonymity, undefined);
    expect(offersNamelessness(await begin(john))).toBe(false);
    const absent = await open({ commandsAlone: true });
    expect(offersNamelessness(await absent.begin(john))).toBe(false);
  });

  it('does not for what people have read under its author’s name', async () => {
    const { use } = await open();
    const id = messageIds();
    await use(makeItAMoment, {
      as: john,
      message: { id, type: MessageType.Default, author: userOf(john), content: STORY },
    });
    const values = { draft: id };
    await use(titleForm, { as: john, values, fields: { title: 'Koğuş' } });
    await use(chooseFilm, { as: john, values, chosen: [FILM] });
    const form = await use(writeStory, { as: john, values });
    expect(form).toMatchObject({ kind: 'form' });
    expect(offersNamelessness(form)).toBe(false);
    const forged = await use(unnamedStoryForm, {
      as: john,
      values,
      fields: { text: STORY, showing: UNNAMED },
    });
    expect(contentOf(forged)).toBe(english.share.nameNeeded);
  });
});

describe('a draft that was to be shared without a name', () => {
  it('is not shared with one if the community no longer allows that, until its author has seen it', async () => {
    const { begin, send, use, community } = await open();
    const draft = idOf(await begin(john));
    await community.changeSetting(anonymity, undefined);
    const refused = await send(john, draft, UNNAMED);
    expect(refused).toMatchObject({ visibility: 'private' });
    expect(contentOf(refused)).toBe(english.share.nameNeeded);
    const pressed = { as: john, values: { draft }, message: { flags: MessageFlags.Ephemeral } };
    expect(contentOf(await use(shareDraft, pressed))).toBe(english.share.nameNeeded);
    expect(community.library.all.count).toBe(0);
    const form = await use(writeStory, pressed);
    expect(offersNamelessness(form)).toBe(false);
    expect(nodesOf(form).find(({ custom_id }) => custom_id === 'text')).toMatchObject({ value: STORY });
  });

  it('opens again with what was ticked', async () => {
    const { begin, send, use } = await open();
    const draft = idOf(await begin(john));
    await send(john, draft, UNNAMED, 'too short');
    const form = await use(writeStory, { as: john, values: { draft } });
    const ticked = nodesOf(form).filter(({ value, default: isTicked }) => value === 'unnamed' && isTicked);
    expect(ticked).toHaveLength(1);
  });
});

describe('earlier moments', () => {
  it('stay as they were when the community no longer allows it', async () => {
    const { tell, community, use } = await open();
    await tell(john);
    await community.changeSetting(anonymity, undefined);
    expect(contentOf(await use(mine, { as: john }))).toContain(NAME);
  });
});
