import { beforeEach, describe, expect, test } from 'vitest';
import share from '../../../src/commands/moment/share.ts';
import fixFilm from '../../../src/components/share/fix-film.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import writeStory from '../../../src/components/share/write-story.ts';
import type { Community } from '../../../src/data/community/community.ts';
import type { KeptPosting } from '../../../src/domain/card.ts';
import { UserError } from '../../../src/interactions/user-error.ts';
import { CHANNEL, GUILD, john, mika } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { MOMENTS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { idOf } from '../../support/use.ts';
import { contentOf } from '../../support/view-fixtures.ts';

const STORY = 'Memo finally meets his daughter Ova after everyone in the cell helped him escape.';
const ALREADY = english.errors.draft.shared({ number: 1 });

let bot: OfflineBot;
let draft: string;

/** John has shared his moment, and its card stands unless the bot was stopped before it was recorded. */
async function shared({ cardIsKnown }: { readonly cardIsKnown: boolean }): Promise<void> {
  await send(STORY);
  const community = await bot.app.communities.community(GUILD);
  const [card] = community.library.cards(1);
  if (!cardIsKnown && card) await community.cards.forget(card.message);
}

const send = (text: string) => bot.use(storyForm, { as: john, values: { draft }, fields: { text } });

beforeEach(async () => {
  bot = offlineBot();
  draft = idOf(await bot.use(share, { as: john, options: { film: '7-kogustaki-mucize-2019' } }));
});

describe('a draft that became a moment', () => {
  test('is shown as that when its form is sent again, and needs no second card', async () => {
    await shared({ cardIsKnown: true });
    const answer = await send(`  ${STORY}\n`);
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(answer)).toContain(ALREADY);
    expect(contentOf(answer)).toContain(STORY);
    expect(bot.channelWork).toEqual([]);
  });

  test.each([
    ['when its form is sent again', () => send(STORY)],
    ['by the button to write it', () => bot.use(writeStory, { as: john, values: { draft } })],
    ['by the button to fix its film', () => bot.use(fixFilm, { as: john, values: { draft } })],
  ])('has its card posted if none stands, %s', async (_, act) => {
    await shared({ cardIsKnown: false });
    expect(contentOf(await act())).toContain(ALREADY);
    expect(bot.channelWork).toMatchObject([{ kind: 'posted', channel: CHANNEL }]);
    await act();
    expect(bot.channelWork).toHaveLength(1);
  });

  test.each([
    ['is on its way', () => {}],
    ['did not come', (community: Community, posting: KeptPosting) => community.cards.marks.giveUp(posting)],
  ])('has its card posted where it was about to go, if that %s', async (_, becomes) => {
    await shared({ cardIsKnown: false });
    const community = await bot.app.communities.community(GUILD);
    const posting = { v: 1, number: 1, channel: MOMENTS_CHANNEL, after: draft } as const;
    await community.cards.beginPosting(posting);
    becomes(community, posting);
    expect(contentOf(await send(STORY))).toContain(ALREADY);
    expect(bot.channelWork).toMatchObject([{ kind: 'posted', channel: MOMENTS_CHANNEL }]);
  });

  test('gets no second card while the first is on its way', async () => {
    await shared({ cardIsKnown: false });
    bot.app.arriving.add(`${GUILD}:1`);
    await send(STORY);
    expect(bot.channelWork).toEqual([]);
  });

  test('refuses another story, which goes back to its author', async () => {
    await shared({ cardIsKnown: true });
    expect(await send(`${STORY} And I cried.`)).toEqual(new UserError('draft.shared', { number: 1 }));
  });

  test('is nobody else’s business', async () => {
    await shared({ cardIsKnown: true });
    const told = await bot.use(writeStory, { as: mika, values: { draft } });
    expect(told).toEqual(new UserError('draft.gone'));
  });

  test('and was removed is not shown', async () => {
    await shared({ cardIsKnown: true });
    await (await bot.app.communities.community(GUILD)).remove(1, john, 1, undefined);
    expect(await send(STORY)).toEqual(new UserError('draft.gone'));
  });
});
