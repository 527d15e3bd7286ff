import { expect, it } from 'vitest';
import dropReply from '../../../src/components/reply/drop-reply.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';

const REPLY = '900000000000000777';

async function withReplyToFirst() {
  const { app, use } = offlineBot();
  const community = await app.communities.community(GUILD);
  await community.share(aStory({ author: john }));
  await community.share(aStory({ author: john }));
  await community.reply(1, REPLY, { author: elif, text: 'I cried too.', at: NOW });
  const drop = (moment: number, as: typeof mika) =>
    use(dropReply, { as, values: { moment, reply: REPLY, page: 0 } });
  return { community, drop };
}

it('a forged button that names another moment deletes nobody’s reply', async () => {
  const { community, drop } = await withReplyToFirst();
  await drop(2, mika);
  expect(community.library.replies(1)).toMatchObject([{ id: REPLY }]);
});

it('a reply is deleted by its author under its own moment', async () => {
  const { community, drop } = await withReplyToFirst();
  await drop(1, elif);
  expect(community.library.replies(1)).toEqual([]);
});
