import { expect, it } from 'vitest';
import film from '../../src/components/film/film.ts';
import goosebump from '../../src/components/moment/goosebump.ts';
import replies from '../../src/components/reply/replies.ts';
import reply from '../../src/components/reply/reply.ts';
import { ids } from '../../src/views/kit/custom-ids.ts';
import { aStory, CHANNEL, elif, GUILD, john, messageIds, NOW } from '../support/builders.ts';
import { aRowWith } from '../support/from-payloads.ts';
import { offlineBot } from '../support/offline-bot.ts';

const BUTTONS = [
  [goosebump, { moment: 1, place: 'card' }],
  [reply, { moment: 1 }],
  [replies, { moment: 1, page: 0, opens: 'beside' }],
  [film, { film: '7-kogustaki-mucize-2019', tab: 'overview', opens: 'beside' }],
] as const;

it.each(BUTTONS.map(([part, values]) => [part.name, part, values] as const))(
  'the card of a removed moment that still stands goes at a press on its %s, recorded or not',
  async (_, part, values) => {
    const bot = offlineBot();
    const community = await bot.app.communities.community(GUILD);
    await community.share(aStory({ author: john, film: '7-kogustaki-mucize-2019' }));
    const [recorded, lost] = [messageIds(), messageIds()];
    await community.cards.keep(1, recorded, { channel: CHANNEL });
    await community.remove(1, john, NOW, undefined);
    const components = [aRowWith(ids.goosebump.build({ moment: 1, place: 'card' }))];
    await bot.use(part, { as: elif, values, message: { id: lost, components } });
    const gone = bot.channelWork.map((work) => work.kind === 'removed' && work.message);
    expect(new Set(gone)).toEqual(new Set([recorded, lost]));
  },
);
