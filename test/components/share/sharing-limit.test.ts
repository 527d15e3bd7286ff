import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import share from '../../../src/commands/moment/share.ts';
import shareDraft from '../../../src/components/share/share-draft.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import writeStory from '../../../src/components/share/write-story.ts';
import sharingCooldown from '../../../src/settings/community/cooldown.ts';
import { aStory, elif, GUILD, john, NOW } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { idOf } from '../../support/use.ts';
import { buttonsOf, contentOf, nodesOf } from '../../support/view-fixtures.ts';

const FILM = '7-kogustaki-mucize-2019';
const STORY = 'Memo finally meets his daughter Ova after everyone in the cell helped him escape.';
const MINUTE = 60_000;
const begin = { as: john, options: { film: FILM } };

/** John has shared so many moments, one a minute, the last one now. */
async function open(shared: number) {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  const tell = async (count: number) => {
    for (let left = count - 1; left >= 0; left -= 1)
      await community.share(aStory({ author: john, sharedAt: NOW - left * MINUTE }));
  };
  await tell(shared);
  return { ...bot, community, tell };
}

/** What the button is on. */
const PRIVATE = { flags: MessageFlags.Ephemeral };

describe('the sharing limit', () => {
  it('is five in ten minutes, and is judged before anything is written', async () => {
    const { use, rows } = await open(5);
    const before = rows.size;
    const refused = await use(share, begin);
    expect(refused).toMatchObject({ key: 'cooldown', facts: { minutes: 6, seconds: 360 } });
    expect(rows.size).toBe(before);
    expect(await use(share, { ...begin, as: elif })).toMatchObject({ kind: 'form' });
    expect(await (await open(4)).use(share, begin)).toMatchObject({ kind: 'form' });
  });

  it('counts moments that were shared, not forms that were opened', async () => {
    const { use } = await open(0);
    for (let count = 0; count < 9; count += 1)
      expect(await use(share, begin)).toMatchObject({ kind: 'form' });
  });

  it('is not reset by removing what was shared, nor by a restart', async () => {
    const { use, community } = await open(5);
    for (const number of [1, 2, 3]) await community.remove(number, john, NOW, undefined);
    expect(await use(share, begin)).toMatchObject({ key: 'cooldown' });
  });

  it('holds for forms that are sent at once', async () => {
    const { use, community } = await open(3);
    const drafts = [];
    for (let count = 0; count < 4; count += 1) drafts.push(idOf(await use(share, begin)));
    const send = (draft: string) => use(storyForm, { as: john, values: { draft }, fields: { text: STORY } });
    await Promise.all(drafts.map(send));
    expect(community.library.all.count).toBe(5);
  });

  it('is what the community chose', async () => {
    const { use, community } = await open(5);
    await community.changeSetting(sharingCooldown, 'none');
    expect(await use(share, begin)).toMatchObject({ kind: 'form' });
    await community.changeSetting(sharingCooldown, { moments: 1, minutes: 60 });
    expect(await use(share, begin)).toMatchObject({ key: 'cooldown', facts: { minutes: 60 } });
    await community.changeSetting(sharingCooldown, { moments: 5, minutes: 1440 });
    expect(await use(share, begin)).toMatchObject({ key: 'cooldown', facts: { hours: 24 } });
  });
});

describe('a form that comes after too many others', () => {
  async function tooLate() {
    const scene = await open(0);
    const draft = idOf(await scene.use(share, begin));
    await scene.tell(5);
    const fields = { text: STORY, moods: ['hope'] };
    const told = await scene.use(storyForm, { as: john, values: { draft }, fields });
    return { ...scene, draft, told };
  }

  it('is told how long to wait, and loses nothing', async () => {
    const { use, community, told, draft } = await tooLate();
    expect(told).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(told)).toBe(english.share.tooSoon({ hours: 0, minutes: 6, seconds: 360 }));
    expect(buttonsOf(told).map(({ label }) => label)).toEqual([english.share.shareNow, english.share.fix]);
    expect(community.library.all.count).toBe(5);
    const again = await use(writeStory, { as: john, values: { draft } });
    expect(nodesOf(again).find(({ custom_id }) => custom_id === 'text')?.value).toBe(STORY);
  });

  it('is shared by a button afterwards, and only then', async () => {
    const { use, community, draft, channelWork } = await tooLate();
    expect(contentOf(await use(shareDraft, { as: john, values: { draft }, message: PRIVATE }))).toBe(
      english.share.tooSoon({ hours: 0, minutes: 6, seconds: 360 }),
    );
    await community.changeSetting(sharingCooldown, 'none');
    const shared = await use(shareDraft, { as: john, values: { draft }, message: PRIVATE });
    expect(contentOf(shared)).toBe(english.share.done({ number: 6 }));
    expect(community.library.moment(6)?.moment).toMatchObject({ text: STORY, moods: ['hope'] });
    expect(channelWork).toMatchObject([{ kind: 'posted' }]);
    expect(contentOf(await use(shareDraft, { as: john, values: { draft }, message: PRIVATE }))).toContain(
      english.errors.draft.shared({ number: 6 }),
    );
    expect(channelWork.filter(({ kind }) => kind === 'posted')).toHaveLength(1);
  });
});
