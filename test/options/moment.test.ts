import { expect, it } from 'vitest';
import { removable } from '../../src/options/moment.ts';
import { anActor, aStory, CHANNEL, elif, GUILD, john } from '../support/builders.ts';
import { offlineBot } from '../support/offline-bot.ts';
import { MOMENTS_CHANNEL, THREAD } from '../support/offline-client.ts';

it.each([
  ['their own', anActor(elif), [3]],
  ['all to a moderator', anActor(elif, { moderator: true }), undefined],
  [
    'those of the channel that they moderate, with its threads',
    { ...anActor(elif), moderatorIn: CHANNEL },
    [4, 3, 1],
  ],
])('moments to remove: offers a person %s', async (_, actor, numbers) => {
  const community = await offlineBot().app.communities.community(GUILD);
  const told = [
    [john, { channel: CHANNEL }],
    [john, { channel: MOMENTS_CHANNEL }],
    [elif, { channel: MOMENTS_CHANNEL }],
    [john, { channel: THREAD, parent: CHANNEL }],
  ] as const;
  for (const [author, place] of told)
    await community.share(aStory({ author, place: { ...place, ageRestricted: false } }));
  expect(removable({ actor, community }).numbers).toEqual(numbers);
});
