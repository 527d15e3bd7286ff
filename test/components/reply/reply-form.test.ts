import { expect, it } from 'vitest';
import replyForm from '../../../src/components/reply/reply-form.ts';
import { aStory, GUILD, john, mika } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';

async function withMoment() {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  await community.share(aStory({ author: john }));
  const reply = (text: string) =>
    bot.use(replyForm, { as: mika, values: { moment: 1 }, fields: { reply: text } });
  return { community, reply };
}

it.each([
  ['blanks', ' \u200B ', { key: 'reply.blank' }],
  ['too much', 'x'.repeat(2001), { key: 'reply.tooLong', facts: { length: 2001, max: 2000 } }],
])('a reply of %s is refused', async (_, text, error) => {
  const { community, reply } = await withMoment();
  expect(await reply(text)).toMatchObject(error);
  expect(community.library.replies(1)).toEqual([]);
});

it('a reply to a moment that was removed meanwhile is refused', async () => {
  const { community, reply } = await withMoment();
  await community.remove(1, john, 1, undefined);
  expect(await reply('I cried too.')).toMatchObject({ key: 'moment.removed', facts: { number: 1 } });
});
