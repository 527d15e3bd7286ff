import { expect, it } from 'vitest';
import type { Typing } from '../../src/interactions/options.ts';
import { momentOption } from '../../src/options/moment.ts';
import type { App } from '../../src/services/app.ts';
import { aStory, GUILD } from '../support/builders.ts';
import { offlineBot } from '../support/offline-bot.ts';
import { english } from '../support/texts/english.ts';

it.each(['1', '#1', '１', '＃１', '١', '१'])(
  'moments are suggested by the beginning of their number: %j',
  async (typed) => {
    const { app } = offlineBot();
    const community = await app.communities.community(GUILD);
    for (let shared = 0; shared < 11; shared += 1) await community.share(aStory());
    const option = momentOption(() => ({ moments: community.library.all }));
    const choices = await option.autocomplete({ app, typed, texts: english } as unknown as Typing<App>);
    expect(choices.map(({ value }) => value)).toEqual(['11', '10', '1']);
  },
);
