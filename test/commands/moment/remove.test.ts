import { PermissionFlagsBits } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import remove from '../../../src/commands/moment/remove.ts';
import goosebump from '../../../src/components/moment/goosebump.ts';
import cancelRemoval from '../../../src/components/removal/cancel-removal.ts';
import confirmRemoval from '../../../src/components/removal/confirm-removal.ts';
import removal from '../../../src/components/removal/removal.ts';
import reply from '../../../src/components/reply/reply.ts';
import { aStory, CHANNEL, elif, GUILD, john, messageIds, mika } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { idOf } from '../../support/use.ts';
import { contentOf } from '../../support/view-fixtures.ts';

let bot: OfflineBot;
beforeEach(async () => {
  bot = offlineBot();
  await (await bot.app.communities.community(GUILD)).share(aStory({ author: john }));
});

const number = '1';
const moderator = { as: elif, rights: ['moderator'] } as const;

describe('/moment remove', () => {
  it('by a moderator without a reason leads to a form that asks for it', async () => {
    const asked = await bot.use(remove, { ...moderator, options: { number } });
    expect(asked).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(asked)).toContain(english.removal.reasonFirst({ number: 1 }));
    const opened = await bot.use(removal, { ...moderator, values: { moment: 1, as: 'moderator' } });
    expect(opened).toMatchObject({ kind: 'form' });
  });

  it.each([' \u200B ', 'no'])('by a moderator needs a reason, which %j is not', async (reason) => {
    expect(await bot.use(remove, { ...moderator, options: { number, reason } })).toMatchObject({
      key: 'removal.reasonMissing',
    });
  });

  it('by a moderator asks privately, with the reason as text and the moment in view', async () => {
    const options = { number, reason: 'Spoils **everything** @here' };
    const question = await bot.use(remove, { ...moderator, options });
    expect(question).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(question)).toContain('Reason: Spoils \\*\\*everything\\*\\* \\@here');
    expect(contentOf(question)).toContain('Memo finally meets');
    const done = await bot.use(confirmRemoval, { ...moderator, values: { draft: idOf(question) } });
    expect(contentOf(done)).toContain(english.removal.done({ number: 1 }));
  });

  it.each([
    ['a moderator who may not read it there', { ...moderator, reason: 'Off topic' }],
    ['its author who may no longer', { as: john, reason: undefined }],
  ])('takes down what was told in a channel that is closed, by %s', async (_, { reason, ...person }) => {
    const community = await bot.app.communities.community(GUILD);
    const place = { channel: '700000000000000599', ageRestricted: true };
    await community.share(aStory({ author: john, place }));
    const options = { number: '2', ...(reason !== undefined && { reason }) };
    expect(await bot.use(remove, { as: elif, options })).toMatchObject({ key: 'moment.unknown' });
    const question = await bot.use(remove, { ...person, options });
    await bot.use(confirmRemoval, { ...person, values: { draft: idOf(question) } });
    expect(community.library.moment(2)).toBeUndefined();
  });

  it('lets its author keep it after all', async () => {
    const question = await bot.use(remove, { as: john, options: { number } });
    const kept = await bot.use(cancelRemoval, { as: john, values: { draft: idOf(question) } });
    expect(kept).toMatchObject({ kind: 'update' });
    expect(contentOf(kept)).toBe(english.removal.keptIt({ number: 1 }));
    expect((await bot.app.communities.community(GUILD)).library.moment(1)).toBeDefined();
  });

  it.each([
    ['author', { as: john }],
    ['moderator', moderator],
  ] as const)('deletes what was left of it, where its %s asks for it again', async (_, person) => {
    const question = await bot.use(remove, { as: john, options: { number } });
    await bot.use(confirmRemoval, { as: john, values: { draft: idOf(question) } });
    const community = await bot.app.communities.community(GUILD);
    await community.cards.keep(1, messageIds(), { channel: CHANNEL });
    const again = await bot.use(remove, { ...person, options: { number } });
    expect(again).toMatchObject({ visibility: 'private' });
    expect(contentOf(again)).toContain(english.errors.moment.removed({ number: 1 }));
    expect(contentOf(again)).toContain(english.removal.cardsTaken({ cards: 1 }));
    expect(community.library.cards(1)).toEqual([]);
  });

  it('leaves buttons on messages that people still see, which say that the moment is gone', async () => {
    const question = await bot.use(remove, { as: john, options: { number } });
    await bot.use(confirmRemoval, { as: john, values: { draft: idOf(question) } });
    const gone = { key: 'moment.removed', facts: { number: 1 } };
    const values = { moment: 1, place: 'browse~-' };
    expect(await bot.use(goosebump, { as: mika, values })).toMatchObject(gone);
    expect(await bot.use(reply, { as: mika, values: { moment: 1 } })).toMatchObject(gone);
    const told = contentOf(await bot.use(remove, { as: elif, options: { number } }));
    expect(told).toContain(english.errors.moment.removed({ number: 1 }));
  });
});

describe('/moment remove in a server that has the commands alone', () => {
  const channel = '700000000000000299';

  it.each([
    ['that channel', { channel: CHANNEL }, 'message'],
    ['the channel of a thread', { channel, parent: CHANNEL }, 'message'],
    ['another channel', { channel }, 'moment.unknown'],
  ] as const)('is for who manages messages of %s', async (_, place, outcome) => {
    const bot = offlineBot({ commandsAlone: true });
    const community = await bot.app.communities.community(GUILD);
    await community.share(aStory({ author: john, place: { ...place, ageRestricted: false } }));
    const channelRights = PermissionFlagsBits.ManageMessages;
    const answer = await bot.use(remove, {
      as: elif,
      channelRights,
      options: { number: '1', reason: 'Off topic' },
    });
    expect('key' in answer ? answer.key : answer.kind).toBe(outcome);
  });
});
