import { expect, it } from 'vitest';
import type { Typing } from '../../src/interactions/options.ts';
import { momentOption, removable } from '../../src/options/moment.ts';
import type { App } from '../../src/services/app.ts';
import { anActor, aStory, CHANNEL, elif, GUILD, john } from '../support/builders.ts';
import { offlineBot } from '../support/offline-bot.ts';
import { MOMENTS_CHANNEL, THREAD } from '../support/offline-client.ts';
import { english } from '../support/texts/english.ts';

it.each(['1', '#1', '１', '＃１', '١', '१'])(
  'moments are suggested by their number, and then by the beginning of it: %j',
  async (typed) => {
    const { app } = offlineBot();
    const community = await app.communities.community(GUILD);
    for (let shared = 0; shared < 11; shared += 1) await community.share(aStory());
    const option = momentOption(() => ({ moments: community.library.all }));
    const choices = await option.autocomplete({ app, typed, texts: english } as unknown as Typing<App>);
    expect(choices.map(({ value }) => value)).toEqual(['1', '11', '10']);
  },
);

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
