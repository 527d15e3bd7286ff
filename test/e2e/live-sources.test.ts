import { describe, expect, onTestFinished, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import {
  buttonId,
  customIdsOf,
  expectPrivate,
  formOf,
  JOHNS_STORY,
  messageOf,
  openStage,
  read,
  type Stage,
} from '../support/stage.ts';
import { english } from '../support/texts/english.ts';
import { MIRACLE, type TmdbFilm } from '../support/tmdb-films.ts';
import { startTmdb, type TmdbServer } from '../support/tmdb-server.ts';
import { aFilmItem, MIRACLES, Q } from '../support/wikidata-films.ts';
import { item, time, titled } from '../support/wikidata-items.ts';
import { startWikidata, type WikidataServer } from '../support/wikidata-server.ts';

const KOREAN = '7-beonbang-ui-seonmul-2013';

/** A film that the catalogue doesn't have, and a remake of it. */
const HARBOUR = [
  aFilmItem('Q900000101', {
    labels: { en: 'The Harbour Lights', tr: 'Liman Işıkları' },
    statements: {
      P577: [time('1999-03-05')],
      P495: [item(Q.türkiye)],
      P364: [item(Q.turkish)],
      P1476: [titled('Liman Işıkları', 'tr')],
      P57: [item(Q.öztekin)],
    },
  }),
  aFilmItem('Q900000102', {
    labels: { en: 'Lights of Busan' },
    statements: {
      P31: [item(Q.film), item(Q.filmRemake)],
      P577: [time('2008')],
      P495: [item(Q.southKorea)],
      P144: [item('Q900000101')],
    },
  }),
];

const NORTH: TmdbFilm = {
  ...MIRACLE,
  id: 900_001,
  title: 'A Northern Promise',
  original_title: 'Kuzey Sözü',
  original_language: 'tr',
  release_date: '2016-05-06',
  origin_country: ['TR'],
  translations: [],
  alternative_titles: [],
  external_ids: { imdb_id: null, wikidata_id: null },
};

interface Live {
  readonly stage: Stage;
  readonly wikidata: WikidataServer;
  readonly tmdb: TmdbServer;
}

async function withSources(names = 'wikidata,tmdb'): Promise<Live> {
  const wikidata = await startWikidata([...MIRACLES, ...HARBOUR]);
  const tmdb = await startTmdb([MIRACLE, NORTH]);
  const stage = await openStage({
    FILM_SOURCES: names,
    WIKIDATA_CONTACT: 'films@example.org',
    WIKIDATA_API_URL: wikidata.apiUrl,
    TMDB_TOKEN: tmdb.token,
    TMDB_API_URL: tmdb.url,
  });
  onTestFinished(() => stage.close());
  return { stage, wikidata, tmdb };
}

describe('with live sources', () => {
  test('a film of the catalogue has their figures beside its own, each with its source, and what their terms ask for', async () => {
    const { stage } = await withSources();
    const told = read(await stage.people.mika.command('film info', { film: KOREAN }));
    expect(told).toContain('$80.3M (South Korea)');
    expect(told).toContain('$81.9M (worldwide)²');
    expect(told).toContain('$80.3M (worldwide)³');
    expect(told).toContain('²\u00A0[Wikidata](https://www.wikidata.org/wiki/Q3809340)');
    expect(told).toContain('³\u00A0[TMDB](https://www.themoviedb.org/movie/158445)');
    expect(told).toContain(english.film.poster({ film: 'Miracle in Cell No. 7 (2013)' }));
    expect(told).toContain('not endorsed, certified, or otherwise approved by TMDB');
    // Equal running times are shown once.
    expect(told).toContain('**Runtime** 127 min¹\n');
  });

  test('it has a trailer, links, and where to watch it: in public for the country that was asked for, else privately', async () => {
    const { stage } = await withSources('tmdb');
    const { mika, john } = stage.people;
    const asked = await mika.command('film info', { film: KOREAN, country: 'MT' });
    expect(read(asked)).toContain('Where to watch in 🇲🇹\u00A0Malta');
    expect(read(asked)).toContain('- Stream: MUBI, Netflix');
    expect(read(asked)).toContain('[JustWatch](https://www.justwatch.com/)');
    const page = messageOf(await mika.command('film info', { film: KOREAN }));
    expect(text(page)).not.toContain('MUBI');
    expect(JSON.stringify(page)).toContain('https://www.youtube.com/watch?v=english-001');
    expect(JSON.stringify(page)).toContain('https://letterboxd.com/imdb/tt2659414');

    const asking = await john.press(page, english.watch.heading);
    expectPrivate(asking);
    expect(read(asking)).toContain(english.watch.noCountry);
    const form = formOf(await john.press(messageOf(asking), english.settings.country.add));
    await form.fill({ setting: 'Malta' }).submit();
    await stage.restart();
    const told = await john.press(page, english.watch.heading);
    expectPrivate(told);
    expect(read(told)).toContain('- Stream: MUBI, Netflix');
    // His own page about the film says so too, and the page for everybody still doesn't.
    const own = await john.press(page, 'Cast');
    expect(read(await john.press(messageOf(own), 'Overview'))).toContain('Where to watch in 🇲🇹\u00A0Malta');
    expect(read(await john.command('film info', { film: KOREAN }))).not.toContain('MUBI');
  });

  test('a film that the catalogue does not know is offered, told with its lineage, and its buttons work after a restart', async () => {
    const { stage } = await withSources();
    const { mika, elif } = stage.people;
    const choices = await elif.autocomplete('film info', 'film', 'liman');
    expect(choices).toContainEqual({ name: 'Liman Işıkları · 1999', value: 'wikidata-q900000101' });
    const info = messageOf(await mika.command('film info', { film: 'wikidata-q900000101' }));
    const told = read(await mika.command('film info', { film: 'wikidata-q900000101' }));
    expect(told).toContain('## The Harbour Lights (1999)');
    expect(told).toContain('**Director** Mehmet Ada Öztekin');
    expect(told).toContain('- 2008 · 🇰🇷\u00A0South Korea · Lights of Busan');
    await stage.restart();
    const lineage = await mika.press(info, 'Lineage');
    expectPrivate(lineage);
    expect(read(lineage)).toContain('Lights of Busan');
    expect(read(await mika.press(info, 'Compare'))).toContain('2️⃣ **Lights of Busan (2008)**');
  });

  test('a film that they know can be shared about: the form is filled in, and the film keeps its facts', async () => {
    const { stage } = await withSources();
    const { john, mika } = stage.people;
    const [choice] = await john.autocomplete('moment share', 'film', 'northern promise');
    expect(choice?.name).toContain('A Northern Promise');
    const form = formOf(await john.command('moment share', { film: String(choice?.value) }));
    expect(form.values).toMatchObject({ title: 'A Northern Promise', year: '2016' });
    const ready = messageOf(await form.fill({ countries: 'Türkiye' }).submit());
    const story = formOf(await john.press(ready, buttonId(ready, 'write-story')));
    await story.fill({ text: JOHNS_STORY }).submit();
    const [known] = await mika.autocomplete('film info', 'film', 'northern promise');
    expect(known?.value).toMatch(/^own-/);
    const told = read(await mika.command('film info', { film: String(known?.value) }));
    expect(told).toContain('## A Northern Promise (2016)');
    expect(told).toContain('**Director** Lee Hwan-kyung');
    expect(told).toContain('approved by TMDB');
  });

  test('answers are kept: the same page asks nobody again, after a restart neither', async () => {
    const { stage, wikidata, tmdb } = await withSources();
    const { mika } = stage.people;
    await mika.command('film info', { film: KOREAN });
    const asked = [wikidata.calls.length, tmdb.asked.length];
    await stage.restart();
    await mika.command('film info', { film: KOREAN });
    expect([wikidata.calls.length, tmdb.asked.length]).toEqual(asked);
  });

  test.each([
    ['is down', { status: 503 } as const, { kind: 'down' } as const],
    ['is asked too often', { status: 429, retryAfter: '60' } as const, { kind: 'rate-limited' } as const],
    ['is cut', 'cut' as const, { kind: 'cut' } as const],
    ['speaks no JSON', 'not-json' as const, { kind: 'not-json' } as const],
    ['refuses us', { status: 403 } as const, { kind: 'unauthorised' } as const],
    ['answers with another thing', { body: { entities: 7 } } as const, { kind: 'other', body: [] } as const],
    ['has no end', 'endless' as const, { kind: 'huge' } as const],
  ])('a source that %s is named, and what the bot knows itself is told', async (_, ofWikidata, ofTmdb) => {
    const { stage, wikidata, tmdb } = await withSources();
    wikidata.trouble(ofWikidata, { times: 1_000 });
    tmdb.trouble(ofTmdb);
    const told = read(await stage.people.mika.command('film info', { film: KOREAN }));
    expect(told).toContain('**Director** Lee Hwan-kyung');
    expect(told).toContain(english.film.missingSources({ sources: ['Wikidata', 'TMDB'] }));
    expect(told).not.toContain('approved by TMDB');
    const choices = await stage.people.mika.autocomplete('film info', 'film', 'miracle in cell');
    expect(choices[0]?.value).toBe(KOREAN);
  });

  test('a source that is silent holds no suggestion and no page up past its time', async () => {
    const { stage, wikidata, tmdb } = await withSources();
    wikidata.trouble('silent', { times: 1_000 });
    tmdb.trouble({ kind: 'slow', ms: 30_000 });
    const [choice] = await stage.people.mika.autocomplete('film info', 'film', 'miracle in cell');
    expect(choice?.value).toBe(KOREAN);
    const told = read(await stage.people.mika.command('film info', { film: KOREAN }));
    expect(told).toContain(english.film.missingSources({ sources: ['Wikidata', 'TMDB'] }));
    // Like Discord, the sandbox gives three seconds: neither was given up.
    expect([...stage.world.interactions.values()].every(({ state }) => state !== 'failed')).toBe(true);
  });

  test('one that answers with another film than asked is not believed', async () => {
    const { stage, tmdb } = await withSources('tmdb');
    tmdb.trouble({ kind: 'other-film' });
    const told = read(await stage.people.mika.command('film info', { film: KOREAN }));
    expect(told).toContain(english.film.missingSources({ sources: ['TMDB'] }));
    expect(told).not.toContain('Kuzey Sözü');
  });

  test('a film that only a source knows which gives no answer, or is off by now, says so', async () => {
    const { stage, wikidata } = await withSources('wikidata');
    wikidata.trouble({ status: 500 }, { times: 1_000 });
    const none = await stage.people.mika.command('film info', { film: 'wikidata-q900000101' });
    expectPrivate(none);
    expect(read(none)).toContain(english.errors.film.sourceMissing({ sources: ['Wikidata'] }));
    expect(read(await stage.people.mika.command('film info', { film: 'tmdb-900001' }))).toContain(
      english.errors.film.sourceMissing({ sources: ['TMDB'] }),
    );
  });

  test('a film that they do not know either is none', async () => {
    const { stage } = await withSources();
    const none = await stage.people.mika.command('film info', { film: 'wikidata-q900009999' });
    expect(read(none)).toContain(english.errors.film.unknown({ typed: 'wikidata-q900009999' }));
  });
});

test('without live sources nobody is asked', async () => {
  const { stage, wikidata, tmdb } = await withSources('');
  const { mika } = stage.people;
  const info = messageOf(await mika.command('film info', { film: KOREAN }));
  await mika.autocomplete('film info', 'film', 'harbour');
  expect(customIdsOf(info).length).toBeGreaterThan(0);
  expect([...wikidata.calls, ...tmdb.asked]).toEqual([]);
});
