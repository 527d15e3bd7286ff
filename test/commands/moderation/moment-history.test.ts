import { beforeEach, expect, it } from 'vitest';
import history from '../../../src/commands/moderation/moment-history.ts';
import earlier from '../../../src/components/edit/earlier.ts';
import type { Community } from '../../../src/data/community/community.ts';
import { contentsOf } from '../../../src/domain/edit.ts';
import { aMoment, aStory, elif, GUILD, john, NOW, snowflakes } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf, nodesOf } from '../../support/view-fixtures.ts';

const moderator = { as: elif, rights: ['moderator'] } as const;
const PICTURE = { id: '810000000000000001', name: 'moment.png', alt: 'Ova runs' };

let bot: OfflineBot;
let community: Community;
const nextId = snowflakes();

beforeEach(async () => {
  bot = offlineBot();
  community = await bot.app.communities.community(GUILD);
  const along = [bot.app.uploads.keeping(GUILD, PICTURE, Buffer.from('89504e47', 'hex'))];
  const place = { channel: MODERATORS_CHANNEL, ageRestricted: false };
  await community.share(aStory({ author: john, picture: PICTURE, place }), along);
});

async function edit(text: string, at: number): Promise<void> {
  const { picture: _, ...contents } = contentsOf(aMoment({ text }));
  const basedOn = community.library.moment(1)?.moment.editedAt ?? NOW;
  await community.edits.keep({ number: 1, id: nextId(), contents, basedOn, at }, []);
}

const ask = () => bot.use(history, { ...moderator, options: { number: '1' } });

it('a moderator reads what was there before, openly and page by page, the latest first', async () => {
  await edit('The second one.', NOW + 60_000);
  await edit('The third one.', NOW + 120_000);
  const first = await ask();
  expect(first).toMatchObject({ kind: 'message', visibility: 'private' });
  expect(JSON.stringify(first)).not.toContain('"spoiler":true');
  expect(contentOf(first)).toContain('The second one.');
  expect(contentOf(first)).toContain(
    english.history.span({ from: `<t:${NOW / 1000 + 60}:f>`, until: `<t:${NOW / 1000 + 120}:f>` }),
  );
  expect(contentOf(first)).toContain(english.pages.position({ place: 1, total: 2 }));
  const [, next] = buttonsOf(first);
  expect(next?.id).toBe('earlier:1:1');
  const second = await bot.use(earlier, { ...moderator, values: { moment: 1, page: 1 } });
  expect(contentOf(second)).toContain(aMoment().text);
});

it('the picture that was taken off is in it', async () => {
  await edit('Without a picture.', NOW + 60_000);
  const page = await ask();
  expect(nodesOf(page).find(({ media }) => media !== undefined)).toMatchObject({ description: 'Ova runs' });
  expect(JSON.stringify(page)).toContain('moment.png');
});

it('a removed moment still has its earlier versions; an unknown one has none', async () => {
  await edit('The second one.', NOW + 60_000);
  await community.remove(1, elif, NOW, 'Off topic');
  expect(contentOf(await ask())).toContain(aMoment().text);
  expect(await bot.use(history, { ...moderator, options: { number: '2' } })).toMatchObject({
    key: 'moment.unknown',
  });
});

it('says so if there are none', async () => {
  expect(contentOf(await ask())).toBe(english.history.none({ number: 1 }));
});
