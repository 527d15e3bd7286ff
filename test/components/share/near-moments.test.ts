import { describe, expect, it, vi } from 'vitest';
import share from '../../../src/commands/moment/share.ts';
import meToo from '../../../src/components/share/me-too.ts';
import shareDraft from '../../../src/components/share/share-draft.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import type { Moment } from '../../../src/domain/moment.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { scenes } from '../../support/likeness/find-translations.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { idOf } from '../../support/use.ts';
import { buttonsOf, contentOf, faultsOf } from '../../support/view-fixtures.ts';

const FILM = '7-kogustaki-mucize-2019';
const TOLD =
  'When Memo at last meets his daughter again, after everyone in the cell helped him to escape from prison.';
const dog = scenes.find(({ id }) => id === 'dog-at-station')?.texts ?? { en: '', tr: '' };
const OTHER =
  'The teacher stands at the blackboard, and the chalk breaks in his hand when he writes her name.';

/** Elif writes a moment where others told theirs. */
async function openScene(...told: readonly Partial<Moment>[]) {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  for (const changes of told) await community.share(aStory({ author: john, film: FILM, ...changes }));
  const write = async (text: string, at = '', as = elif) => {
    const draft = idOf(await bot.use(share, { as, options: { film: FILM } }));
    const answer = await bot.use(storyForm, { as, values: { draft }, fields: { text, at } });
    return { draft, answer };
  };
  const count = () => community.library.all.count;
  return { bot, community, write, count };
}

const labels = (answer: Parameters<typeof buttonsOf>[0]) => buttonsOf(answer).map(({ label }) => label);

describe('who tells what others told before', () => {
  it('is asked privately first, with the moment and how many felt it, and the draft waits', async () => {
    const { community, write, count } = await openScene({ text: TOLD });
    await community.goosebumps.press(1, mika, NOW);
    const { answer } = await write(TOLD.replace('at last', 'finally'));
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(answer)).toContain(english.near.question({ people: 2 }));
    expect(contentOf(answer)).not.toContain(TOLD);
    expect(labels(answer)).toEqual([
      english.pages.open({ number: 1 }),
      english.near.meToo({ number: 1 }),
      english.near.share,
    ]);
    if ('view' in answer && answer.kind !== 'form') expect(faultsOf(answer.view)).toEqual([]);
    expect(count()).toBe(1);
  });

  it('can share theirs anyway, and is not asked twice', async () => {
    const { bot, write, count } = await openScene({ text: TOLD });
    const { draft } = await write(TOLD);
    await bot.use(shareDraft, { as: elif, values: { draft } });
    expect(count()).toBe(2);
  });

  it('can say “me too” instead: it counts once, ends the draft, and gives back what was typed', async () => {
    const { bot, community, write, count } = await openScene({ text: TOLD });
    const { draft } = await write(TOLD);
    const said = await bot.use(meToo, { as: elif, values: { draft, moment: 1 } });
    expect(contentOf(said)).toContain(english.near.done({ number: 1 }));
    expect(contentOf(said)).toContain(TOLD);
    expect(await bot.use(meToo, { as: elif, values: { draft, moment: 1 } })).toMatchObject({
      key: 'draft.gone',
    });
    expect(community.library.moment(1)?.goosebumps).toBe(1);
    expect(count()).toBe(1);
  });

  it('keeps the draft if the moment is gone by then', async () => {
    const { bot, community, write, count } = await openScene({ text: TOLD });
    const { draft } = await write(TOLD);
    await community.remove(1, john, NOW, undefined);
    expect(await bot.use(meToo, { as: elif, values: { draft, moment: 1 } })).toMatchObject({
      key: 'moment.removed',
    });
    const told = await bot.use(shareDraft, { as: elif, values: { draft } });
    expect(count(), contentOf(told)).toBe(1);
  });
});

describe('what is near', () => {
  it('is found in another language, of another version', async () => {
    const { write } = await openScene({ text: dog.tr, film: '7-beonbang-ui-seonmul-2013' });
    expect(labels((await write(dog.en)).answer)).toContain(english.near.meToo({ number: 1 }));
  });

  it('is found at the same minute of the film', async () => {
    const { write } = await openScene({ text: OTHER, at: 7_110 });
    expect(labels((await write(TOLD, '1:59:20')).answer)).toContain(english.near.meToo({ number: 1 }));
  });

  it.each([
    ['another scene of the film', { text: OTHER, at: 600 }],
    ['the same minute of another version', { text: OTHER, at: 7_110, film: '7-beonbang-ui-seonmul-2013' }],
    ['the same words about another story', { text: TOLD, film: 'casablanca-1942' }],
    ['one’s own', { text: TOLD, author: elif }],
    [
      'what may not be read here',
      { text: TOLD, place: { channel: MODERATORS_CHANNEL, ageRestricted: false } },
    ],
  ])('is not %s', async (_, told) => {
    const { write, count } = await openScene(told);
    await write(TOLD, '1:58:30');
    expect(count()).toBe(2);
  });

  it('is not what its author has felt already', async () => {
    const { community, write, count } = await openScene({ text: TOLD });
    await community.goosebumps.press(1, elif, NOW);
    await write(TOLD);
    expect(count()).toBe(2);
  });

  it('is at most three, the nearest first', async () => {
    const { write } = await openScene(
      { text: `${TOLD.slice(0, 90)} ${OTHER}` },
      { text: TOLD },
      { text: TOLD },
      { text: TOLD },
    );
    const { answer } = await write(TOLD);
    expect(labels(answer)).toHaveLength(7);
    expect(labels(answer)).not.toContain(english.near.meToo({ number: 1 }));
  });
});

it('sharing goes on if nothing can be compared, and the log says so', async () => {
  const { bot, write, count } = await openScene({ text: TOLD });
  vi.spyOn(bot.app.alike, 'embedder').mockRejectedValue(new Error('the disk fails'));
  await write(TOLD);
  expect(count()).toBe(2);
  expect(bot.logged).toContainEqual(expect.objectContaining({ msg: 'moments not compared' }));
});
