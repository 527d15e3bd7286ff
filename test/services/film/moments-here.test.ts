import { expect, it } from 'vitest';
import info from '../../../src/commands/film/info.ts';
import film from '../../../src/components/film/film.ts';
import { ROLES } from '../../rights/roles.ts';
import { anOwnFilm, aStory, CHANNEL, elif, GUILD, john, NOW } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { contentOf } from '../../support/view-fixtures.ts';

const TURKISH = '7-kogustaki-mucize-2019';
const KOREAN = '7-beonbang-ui-seonmul-2013';
const SECRET = { channel: MODERATORS_CHANNEL, ageRestricted: false };

/** Two moments of the film for everybody, one of another version, and one among moderators. */
async function community() {
  const bot = offlineBot();
  const { films, share, remove } = await kept(bot);
  await films.add(anOwnFilm({ id: 'own-900000000000000001' }));
  await share(aStory({ author: john, film: TURKISH, contentNotes: ['death'] }));
  await share(aStory({ author: elif, film: TURKISH, contentNotes: ['violence', 'death'] }));
  await share(aStory({ author: john, film: KOREAN, contentNotes: ['illness'] }));
  await share(aStory({ author: elif, film: TURKISH, contentNotes: ['war'], place: SECRET }));
  await share(aStory({ author: john, film: TURKISH, contentNotes: ['abuse'] }));
  await remove(5, john, NOW, undefined);
  return bot;
}

async function kept({ app }: ReturnType<typeof offlineBot>) {
  const one = await app.communities.community(GUILD);
  return {
    films: one.films,
    share: one.share.bind(one),
    remove: one.remove.bind(one),
  };
}

const warned = (...notes: readonly string[]) => english.card.contentNotes({ notes });
const { death, violence, war } = english.contentNotes;

it('the page about a film counts the moments that may be read there, and sums what they warn of', async () => {
  const { use } = await community();
  const page = contentOf(await use(info, { ...ROLES.member, options: { film: TURKISH } }));
  expect(page).toContain(
    `${english.film.seenHere({ total: 2 })} · ${english.film.seenInFamily({ total: 3 })}`,
  );
  expect(page).toContain(warned(`${death} ×2`, violence));
});

it('among moderators it has theirs too; in public, a moderator is told no more than everybody', async () => {
  const { use } = await community();
  const among = { ...ROLES.moderator, channel: MODERATORS_CHANNEL };
  const told = contentOf(await use(info, { ...among, options: { film: TURKISH } }));
  expect(told).toContain(english.film.seenHere({ total: 3 }));
  expect(told).toContain(warned(`${death} ×2`, violence, war));
  const inPublic = { ...ROLES.moderator, channel: CHANNEL };
  const page = contentOf(await use(info, { ...inPublic, options: { film: TURKISH } }));
  expect(page).toContain(english.film.seenHere({ total: 2 }));
  expect(page).not.toContain(war);
});

it('its moments have the sum on their page', async () => {
  const { use } = await community();
  const values = { film: TURKISH, tab: 'moments', opens: 'beside' };
  expect(contentOf(await use(film, { ...ROLES.member, values }))).toContain(warned(`${death} ×2`, violence));
});
