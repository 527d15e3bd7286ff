import { REST } from 'discord.js';
import { expect, test } from 'vitest';
import { Films } from '../../../src/data/catalogue/films.ts';
import { Communities } from '../../../src/data/community/communities.ts';
import { Uploads } from '../../../src/data/uploads/uploads.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { channelMessages } from '../../../src/interactions/channel-messages.ts';
import { PostedCards } from '../../../src/services/cards/posted-cards.ts';
import { momentCard } from '../../../src/views/moment/moment-card.ts';
import { aStory, GUILD } from '../../support/builders.ts';
import { catalogue } from '../../support/catalogue.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

test('a card whose picture can’t be read just then counts as not posted, and not as a share that failed', async () => {
  const store = new ShakyStore();
  const warned: object[] = [];
  const log = { warn: (facts: object) => warned.push(facts) };
  const communities = new Communities(store, log);
  const films = new Films(catalogue, () => []);
  // Nothing is sent: the picture comes before the request.
  const cards = new PostedCards({
    messages: channelMessages(new REST()),
    communities,
    films,
    uploads: new Uploads(store),
    draw: (facts) => momentCard(facts, textsFor('en-US')),
    log,
  });
  const community = await communities.community(GUILD);
  await community.share(aStory({ picture: { id: '800000000000000001', name: 'moment.png' } }));

  store.failNext('get');
  expect(await cards.post(GUILD, 1, '700000000000000555')).toBe(false);
  expect(warned).toMatchObject([{ number: 1 }]);
  await communities.close();
});
