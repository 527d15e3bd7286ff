import { beforeEach, describe, expect, it } from 'vitest';
import command from '../../../src/commands/moment/card.ts';
import changeMine from '../../../src/components/me/change-mine.ts';
import more from '../../../src/components/moment/more.ts';
import quoteCard from '../../../src/components/moment/quote-card.ts';
import type { Community } from '../../../src/data/community/community.ts';
import type { Person } from '../../../src/domain/moment.ts';
import type { Answer } from '../../../src/interactions/answer.ts';
import { MAX_ALT_TEXT } from '../../../src/interactions/limits.ts';
import { UserError } from '../../../src/interactions/user-error.ts';
import { Drawings } from '../../../src/pictures/drawings.ts';
import { quotableNumbers } from '../../../src/services/moment/quote-right.ts';
import { ids } from '../../../src/views/kit/custom-ids.ts';
import { anActor, aStory, elif, GUILD, john, mika } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import type { Input } from '../../support/use.ts';
import { buttonsOf, contentOf, nodesOf } from '../../support/view-fixtures.ts';

const PSEUDONYM = { name: 'Quiet Lantern' };
const TOLD = { author: john, text: 'When Memo finally meets his daughter Ova.', spoiler: false };
const [OPEN, SPOILER, HIDDEN_WORDS, UNNAMED] = [1, 2, 3, 4];

let bot: OfflineBot;
let community: Community;

beforeEach(async () => {
  bot = offlineBot();
  community = await bot.app.communities.community(GUILD);
  await community.share(aStory(TOLD));
  await community.share(aStory({ ...TOLD, spoiler: true }));
  await community.share(aStory({ ...TOLD, text: 'When Memo ||escapes|| and meets his daughter.' }));
  await community.share(aStory({ ...TOLD, pseudonym: PSEUDONYM }));
});

const draw = (as: Person, number: number, options: Input['options'] = {}) =>
  bot.use(command, { as, options: { number: String(number), ...options } });
const press = (as: Person, moment: number, name: 'shown' | 'hidden') =>
  bot.use(quoteCard, { as, values: { moment, name, theme: 'dark', opens: 'here' } });
const allow = (as: Person, chosen: 'off' | 'with-name' | 'without-name') =>
  bot.use(changeMine, { as, values: { setting: 'quote-cards' }, chosen: [chosen] });

/** The picture of an answer: its file's name, the words, and whether it is covered. */
function pictureOf(answer: Answer | UserError) {
  if (answer instanceof UserError || answer.kind === 'form') throw new Error('no message');
  const [file] = answer.view.files ?? [];
  const [gallery] = nodesOf(answer.view.components).filter(({ type }) => type === 12);
  const [item] = (gallery?.items ?? []) as {
    description: string;
    spoiler: boolean;
    media: { url: string };
  }[];
  if (!file || !item) throw new Error('no picture');
  expect(item.media.url).toBe(`attachment://${file.name}`);
  expect(item.description).toBe(file.alt);
  expect(file.bytes.toString('latin1', 1, 4)).toBe('PNG');
  return { name: file.name, alt: item.description, isCovered: item.spoiler };
}

describe('the picture of a moment', () => {
  it('is for its author alone, says the story, the film and the name, and so do its words', async () => {
    const answer = await draw(john, OPEN);
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    const { name, alt, isCovered } = pictureOf(answer);
    expect(name).toBe('moment-1.png');
    expect(isCovered).toBe(false);
    expect(alt).toBe(
      `${TOLD.text}\n— John\nMiracle in Cell No. 7 · 7. Koğuştaki Mucize · 2019 · 🇹🇷\u00A0Türkiye`,
    );
    expect(await draw(mika, OPEN)).toMatchObject({ key: 'quote.notAllowed' });
    expect(await press(mika, OPEN, 'shown')).toMatchObject({ key: 'quote.notAllowed' });
  });

  it('says no name if its author wants none, and can be had with it at a press', async () => {
    const without = await draw(john, OPEN, { name: 'hidden' });
    expect(pictureOf(without).alt).not.toContain('John');
    expect(buttonsOf(without).map(({ label }) => label)).toEqual([
      english.quote.withName,
      english.quote.light,
    ]);
    expect(pictureOf(await press(john, OPEN, 'shown')).alt).toContain('— John');
  });

  it('is covered, and its file marked, where the moment or its words are hidden', async () => {
    expect(pictureOf(await draw(john, SPOILER))).toMatchObject({
      name: 'SPOILER_moment-2.png',
      isCovered: true,
    });
    const hidden = await draw(john, HIDDEN_WORDS);
    expect(pictureOf(hidden)).toMatchObject({ name: 'SPOILER_moment-3.png', isCovered: true });
    expect(pictureOf(hidden).alt).toContain('When Memo escapes and meets');
    expect(contentOf(hidden)).not.toContain('escapes');
  });

  it('is open to others as far as its author allows, and at once no more', async () => {
    await allow(john, 'with-name');
    expect(pictureOf(await draw(mika, OPEN)).alt).toContain('— John');
    await allow(john, 'without-name');
    for (const answer of [await draw(mika, OPEN, { name: 'shown' }), await press(mika, OPEN, 'shown')]) {
      expect(pictureOf(answer).alt).not.toContain('John');
      expect(buttonsOf(answer).map(({ label }) => label)).toEqual([english.quote.light]);
    }
    await allow(john, 'off');
    expect(await draw(mika, OPEN)).toMatchObject({ key: 'quote.notAllowed' });
  });

  it('told without a name shows the pseudonym to its author, and is never open to others', async () => {
    expect(pictureOf(await draw(john, UNNAMED)).alt).toContain('— Quiet Lantern');
    expect(JSON.stringify(await draw(john, UNNAMED))).not.toContain('John');
    await allow(john, 'with-name');
    expect(await draw(mika, UNNAMED)).toMatchObject({ key: 'quote.notAllowed' });
    expect(await press(mika, UNNAMED, 'shown')).toMatchObject({ key: 'quote.notAllowed' });
  });

  it('of a long story has as many words as Discord takes', async () => {
    const text = 'It moved me. '.repeat(150).trim();
    await community.share(aStory({ ...TOLD, text }));
    const { alt } = pictureOf(await draw(john, 5));
    expect(alt.length).toBeLessThanOrEqual(MAX_ALT_TEXT);
    expect(alt).toMatch(/…\n— John\n/);
  });

  it('that can’t be drawn is told, and what to do', async () => {
    const drawer = {
      draw: () => Promise.reject(new Error('the worker broke')),
      close: async () => undefined,
    };
    Object.assign(bot.app, { drawings: new Drawings({ drawer, log: bot.log }) });
    expect(await draw(john, OPEN)).toMatchObject({ key: 'quote.notDrawn' });
  });
});

it('is behind ⋯ for those who may', async () => {
  const behind = async (as: Person, moment: number) =>
    buttonsOf(await bot.use(more, { as, values: { moment, opens: 'beside' } })).some(
      ({ id }) => id === ids.quoteCard.build({ moment, name: 'shown', theme: 'dark', opens: 'beside' }),
    );
  expect(await behind(john, OPEN)).toBe(true);
  expect(await behind(mika, OPEN)).toBe(false);
  await allow(john, 'without-name');
  expect(await behind(mika, OPEN)).toBe(true);
  expect(await behind(mika, UNNAMED)).toBe(false);
});

it('is suggested for one’s own moments, and those whose authors allow it', async () => {
  const { all } = community.library;
  const suggested = (as: Person) => quotableNumbers({ community, actor: anActor(as) }, all);
  await community.share(aStory({ ...TOLD, author: elif }));
  expect(suggested(john)).toEqual([4, 3, 2, 1]);
  expect(suggested(mika)).toEqual([]);
  await allow(john, 'with-name');
  expect(suggested(mika)).toEqual([3, 2, 1]);
  expect(suggested(elif)).toEqual([5, 3, 2, 1]);
});
