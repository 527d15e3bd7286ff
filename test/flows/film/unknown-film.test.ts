import { describe, expect, it } from 'vitest';
import cast from '../../../src/commands/film/cast.ts';
import compare from '../../../src/commands/film/compare.ts';
import info from '../../../src/commands/film/info.ts';
import lineage from '../../../src/commands/film/lineage.ts';
import openFilm from '../../../src/components/film/open-film.ts';
import fixFilm from '../../../src/components/share/fix-film.ts';
import { LiveFilms } from '../../../src/data/live/live-films.ts';
import { ASource } from '../../support/a-source.ts';
import { anOwnFilm, GUILD } from '../../support/builders.ts';
import { client, offlineBot } from '../../support/offline-bot.ts';
import { createUse, type Used } from '../../support/use.ts';
import { anyFilm, contentsOf, english, faultsOf } from '../../support/view-fixtures.ts';

const { unknownFilm: words } = english;

/** The view of a message, and what its menu and buttons lead to. */
function told(answer: unknown) {
  const used = answer as Used;
  if (used.kind !== 'message') throw new Error(`not a message: ${JSON.stringify(answer)}`);
  const all = JSON.stringify(used.view);
  return {
    visibility: used.visibility,
    said: contentsOf(used.view).join('\n'),
    faults: faultsOf(used.view),
    films: [...all.matchAll(/"value":"([^"]+)"/g)].map(([, value]) => value),
    leads: [...all.matchAll(/"custom_id":"([a-z-]+)/g)].map(([, id]) => id),
    ids: [...all.matchAll(/"custom_id":"([^"]+)/g)].map(([, id]) => id),
    id: used.id,
  };
}

describe('a film that nobody knows', () => {
  it.each([
    ['info', info],
    ['cast', cast],
    ['lineage', lineage],
    ['compare', compare],
  ])('leads on from /film %s, privately', async (_, command) => {
    const { use } = offlineBot();
    const answer = told(await use(command, { options: { film: 'Qxqwoz *Vwvwuz* Zkzkaz' } }));
    expect(answer).toMatchObject({ visibility: 'private', faults: [], films: [] });
    expect(answer.said).toContain(words.unknown({ typed: 'Qxqwoz \\*Vwvwuz\\* Zkzkaz' }));
    expect(answer.said).toContain(words.mayShare);
    expect(answer.leads).toEqual(['fix-film', 'families']);
    expect(answer.ids).toContain('families:-:0:size:0:first');
  });

  it('can be shared about, by its title as it was typed', async () => {
    const { use } = offlineBot();
    const { id } = told(await use(info, { options: { film: 'The Lighthouse of Gozo' } }));
    const form = await use(fixFilm, { values: { draft: id } });
    expect(JSON.stringify(form)).toContain('"value":"The Lighthouse of Gozo"');
  });

  it('leads to films and stories that come near', async () => {
    const { use } = offlineBot();
    const answer = told(await use(info, { options: { film: 'inferal affairs' } }));
    expect(answer.films[0]).toBe('mou-gaan-dou-2002');
    expect(answer.said).toContain(words.near);
    expect(answer.said).toContain(words.stories({ names: ['**Infernal Affairs**'] }));
    expect(answer.leads).toEqual(['open-film', 'fix-film']);
    const opened = await use(openFilm, { values: { tab: 'overview' }, chosen: answer.films as string[] });
    expect(told(opened).said).toContain('無間道');
  });

  it('leads to what live sources call so', async () => {
    const { app, settled } = { ...offlineBot(), settled: async () => undefined };
    const live = anyFilm({ id: 'wikidata-q900', title: 'Kokoloko', ids: { wikidata: 'Q900' } });
    const log = { warn: () => undefined, debug: () => undefined };
    const sources = [new ASource('wikidata', { films: [live] })];
    const use = createUse({ app: { ...app, live: new LiveFilms({ sources, log }) }, client, settled });
    expect(told(await use(info, { options: { film: 'kokoloko' } })).films).toEqual(['wikidata-q900']);
  });

  it('is not asked about if what was chosen is an id', async () => {
    const { use } = offlineBot();
    for (const film of ['own-900000000000000009', 'no-such-film-1999']) {
      expect(await use(info, { options: { film } })).toMatchObject({ key: 'film.unknown' });
    }
    expect(await use(info, { options: { film: 'tmdb-9' } })).toMatchObject({ key: 'film.sourceMissing' });
  });
});

describe('a title that was typed and not chosen', () => {
  it.each([
    'cebimdeki yabanci',
    'CEBİMDEKİ YABANCI 2018',
    'wujiandao',
    'departed',
    'perfect strangers 2016 italy',
  ])('is the only film that has it: %j', async (film) => {
    const { use } = offlineBot();
    expect(told(await use(info, { options: { film } })).visibility).toBe('public');
  });

  it.each(['7', 'number', 'siete'])('is no title that only means the same: %j', async (film) => {
    const { use } = offlineBot();
    expect(told(await use(info, { options: { film } })).visibility).toBe('private');
  });

  it('of nothing that can be seen names no film', async () => {
    const { use } = offlineBot();
    expect(told(await use(info, { options: { film: '\u200B\u200F' } })).films).toEqual([]);
  });

  it('is asked about if several films have it', async () => {
    const { use } = offlineBot();
    const answer = told(await use(info, { options: { film: 'oldboy' } }));
    expect(answer).toMatchObject({ visibility: 'private', faults: [], leads: ['open-film'] });
    expect(answer.said).toBe(words.several({ typed: 'oldboy' }));
    expect(answer.films).toEqual(['oldeuboi-2003', 'oldboy-2013']);
  });

  it('may belong to two films of one title and one year, which are told by their countries', async () => {
    const { app, use } = offlineBot();
    const community = await app.communities.community(GUILD);
    await community.films.add(anOwnFilm({ id: 'own-1', title: 'Aylak', year: 2017, countries: ['TR'] }));
    await community.films.add(anOwnFilm({ id: 'own-2', title: 'Aylak', year: 2017, countries: ['KR'] }));
    const answer = told(await use(info, { options: { film: 'aylak 2017' } }));
    expect(answer.films).toEqual(['own-1', 'own-2']);
    expect(told(await use(info, { options: { film: 'aylak 2017 kr' } })).visibility).toBe('public');
  });
});
