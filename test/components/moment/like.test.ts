import { describe, expect, it } from 'vitest';
import like from '../../../src/components/moment/like.ts';
import type { Moment } from '../../../src/domain/moment.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika } from '../../support/builders.ts';
import { scenes } from '../../support/likeness/find-translations.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf, faultsOf } from '../../support/view-fixtures.ts';

const scene = (id: string) => scenes.find((one) => one.id === id)?.texts ?? { en: '', es: '', tr: '' };
const dog = scene('dog-at-station');
const CASABLANCA = 'casablanca-1942';
const TITANIC = 'titanic-1997';

async function openScene() {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  const tell = (changes: Partial<Moment>) => {
    const { at: _, ...story } = aStory({ film: CASABLANCA, moods: [], contentNotes: [] });
    return community.share({ ...story, ...changes });
  };
  const press = async (moment = 1) => {
    const answer = await bot.use(like, { as: elif, values: { moment } });
    const read = buttonsOf(answer).map(({ label }) => label);
    return { answer, content: contentOf(answer), read };
  };
  return { bot, community, tell, press };
}

const readButton = (number: number) => english.pages.open({ number });

describe('moments like this', () => {
  it('are found in another language, and it says why', async () => {
    const { tell, press } = await openScene();
    await tell({ text: dog.en, spoiler: false });
    await tell({ text: scene('sewing-night').tr, author: mika, film: TITANIC });
    await tell({ text: dog.tr, author: mika, film: TITANIC, spoiler: false });
    const { answer, content, read } = await press();
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(read).toEqual([readButton(3)]);
    expect(content).toMatch(/🐕|🐶/);
    expect(content).not.toContain('||');
    if ('view' in answer && answer.kind !== 'form') expect(faultsOf(answer.view)).toEqual([]);
  });

  it.each([
    ['is hidden', {}, { spoiler: true }],
    ['hides some of it', {}, { text: `Mira: ||${dog.es}||` }],
    ['is like a hidden one', { spoiler: true }, {}],
    ['is like one that hides some of it', { text: `Look: ||${dog.en}||` }, {}],
  ])('say only behind a spoiler what happens, where a moment %s', async (_, one, other) => {
    const { tell, press } = await openScene();
    await tell({ text: dog.en, spoiler: false, ...one });
    await tell({ text: dog.es, spoiler: false, ...other });
    expect((await press()).content).toMatch(/\|\|[^|]*🚉[^|]*\|\|/);
  });

  it('are also those of the same story, with moods and minute in common', async () => {
    const { tell, press } = await openScene();
    await tell({ film: '7-kogustaki-mucize-2019', text: dog.en, moods: ['hope'], at: 60 });
    await tell({
      film: '7-kogustaki-mucize-2019',
      text: 'Etwas ganz anderes, auf Deutsch.',
      moods: ['hope'],
      at: 110,
    });
    await tell({ film: '7-beonbang-ui-seonmul-2013', text: 'Und noch etwas, auch auf Deutsch.' });
    const { content, read } = await press();
    expect(read).toEqual([readButton(2), readButton(3)]);
    for (const words of [english.alike.film, english.alike.minute, english.alike.story, english.moods.hope]) {
      expect(content).toContain(words);
    }
  });

  it('are none if nothing is alike', async () => {
    const { tell, press } = await openScene();
    await tell({ text: dog.en });
    await tell({ film: TITANIC, text: scene('sewing-night').tr });
    const { content, read } = await press();
    expect(content).toContain(english.alike.none({ number: 1 }));
    expect(read).toEqual([]);
  });

  it('leave out what may not be read, and follow what is told and removed meanwhile', async () => {
    const { community, tell, press } = await openScene();
    await tell({ text: dog.en });
    await tell({ text: dog.es, place: { channel: MODERATORS_CHANNEL, ageRestricted: false } });
    expect((await press()).read).toEqual([]);
    await tell({ text: dog.tr, place: { channel: CHANNEL, ageRestricted: false } });
    expect((await press()).read).toEqual([readButton(3)]);
    await community.remove(3, john, 1, undefined);
    expect((await press()).read).toEqual([]);
  });
});
