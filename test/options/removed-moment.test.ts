import { expect, it } from 'vitest';
import type { Typing } from '../../src/interactions/options.ts';
import { removedOption } from '../../src/options/removed-moment.ts';
import type { App } from '../../src/services/app.ts';
import { anActor, aStory, elif, GUILD, mika, NOW } from '../support/builders.ts';
import { offlineBot } from '../support/offline-bot.ts';
import { english } from '../support/texts/english.ts';

it('removed moments are suggested newest first, but first the one whose number was typed', async () => {
  const { app } = offlineBot();
  Object.assign(app, { now: () => NOW });
  const community = await app.communities.community(GUILD);
  for (let number = 1; number <= 31; number += 1) {
    await community.share(aStory());
    await community.remove(number, mika, NOW, undefined);
  }
  const actor = anActor(elif, { moderator: true });
  const suggested = async (typed: string) => {
    const typing = { app, actor, community, typed, texts: english } as unknown as Typing<App>;
    const choices = await removedOption.autocomplete(typing);
    return choices.map(({ value }) => value);
  };
  expect((await suggested('')).slice(0, 2)).toEqual(['31', '30']);
  expect((await suggested('1')).slice(0, 3)).toEqual(['1', '31', '30']);
  expect((await suggested('#3')).slice(0, 3)).toEqual(['3', '31', '30']);
});
