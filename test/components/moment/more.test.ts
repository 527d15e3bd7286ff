import { expect, it } from 'vitest';
import like from '../../../src/components/moment/like.ts';
import more from '../../../src/components/moment/more.ts';
import whoFelt from '../../../src/components/moment/who-felt.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf } from '../../support/view-fixtures.ts';

const FIRST_CARD = '900000000000000041';
const SECOND_CARD = '900000000000000042';

/** John's moment, behind whose ⋯ somebody looks. */
async function open(changes: Parameters<typeof aStory>[0] = {}) {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  await community.share(aStory({ author: john, ...changes }));
  const look = async (as = mika, rights: readonly 'moderator'[] = []) => {
    const page = await bot.use(more, { as, rights, values: { moment: 1, opens: 'beside' } });
    expect(page).toMatchObject({ kind: 'message', visibility: 'private' });
    return page;
  };
  const links = async () => buttonsOf(await look()).flatMap(({ url }) => url ?? []);
  return { ...bot, community, look, links };
}

it('leads to a card in a channel that the reader can see, and first to where the moment was told', async () => {
  const { community, links } = await open();
  await community.cards.keep(1, FIRST_CARD, { channel: MODERATORS_CHANNEL });
  expect(await links()).toEqual([]);
  await community.cards.keep(1, SECOND_CARD, { channel: CHANNEL });
  expect(await links()).toEqual([`https://discord.com/channels/${GUILD}/${CHANNEL}/${SECOND_CARD}`]);
});

it('leads to the message of which the moment was made, rather than to its card', async () => {
  const { community, links } = await open({ source: { channel: CHANNEL, message: FIRST_CARD } });
  await community.cards.keep(1, SECOND_CARD, { channel: CHANNEL });
  expect(await links()).toEqual([`https://discord.com/channels/${GUILD}/${CHANNEL}/${FIRST_CARD}`]);
});

it('leads to moments that are like it', async () => {
  const { look } = await open();
  expect(buttonsOf(await look())).toContainEqual(
    expect.objectContaining({ id: 'like:1', label: english.alike.heading }),
  );
});

it('opens the video', async () => {
  const { links } = await open({ video: 'https://youtu.be/abc' });
  expect(await links()).toEqual(['https://youtu.be/abc']);
});

it('offers a removal to its author, and to moderators with a reason', async () => {
  const { look } = await open();
  const removals = async (...who: Parameters<typeof look>) =>
    buttonsOf(await look(...who)).flatMap(({ id }) => (id?.startsWith('removal:') ? [id] : []));
  expect(await removals(mika)).toEqual([]);
  expect(await removals(john)).toEqual(['removal:1:author']);
  expect(await removals(elif, ['moderator'])).toEqual(['removal:1:moderator']);
});

it('names those who felt it as text, page by page', async () => {
  const { community, use } = await open();
  for (let giver = 0; giver < 41; giver += 1) {
    const name = giver === 0 ? '**@everyone**' : `Person ${giver}`;
    await community.goosebumps.press(1, { id: `7000000000000002${10 + giver}`, name }, NOW + giver);
  }
  const page = (at: number) => use(whoFelt, { as: mika, values: { moment: 1, page: at } });
  expect(contentOf(await page(0))).toContain(english.more.feltHeading({ number: 1, total: 41 }));
  expect(contentOf(await page(0))).toMatch(/Person 40\nPerson 39/);
  const last = await page(99);
  expect(contentOf(last)).toContain('\\*\\*\\@everyone\\*\\*');
});

it.each([
  ['who felt it', whoFelt, { moment: 1, page: 0 }],
  ['more like it', like, { moment: 1 }],
  ['the way back', more, { moment: 1, opens: 'here' }],
])(
  'shows %s as long as a card stands in sight, even if the place of its moment has closed',
  async (_, part, values) => {
    const { community, use } = await open({ place: { channel: MODERATORS_CHANNEL, ageRestricted: false } });
    const look = () => use(part, { as: mika, values });
    expect(await look()).toMatchObject({ key: 'moment.unknown' });
    await community.cards.keep(1, FIRST_CARD, { channel: MODERATORS_CHANNEL });
    expect(await look()).toMatchObject({ key: 'moment.unknown' });
    await community.cards.keep(1, SECOND_CARD, { channel: CHANNEL });
    expect(await look()).not.toHaveProperty('key');
  },
);
