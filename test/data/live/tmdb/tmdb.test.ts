import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { Tmdb } from '../../../../src/data/live/tmdb/tmdb.ts';
import { titleIn } from '../../../../src/domain/film.ts';
import { SourceError } from '../../../../src/domain/film-source.ts';
import { rejection } from '../../../support/api-server.ts';
import { NOW } from '../../../support/builders.ts';
import {
  aCrewMember,
  anActor,
  aTrailer,
  aTranslation,
  MIRACLE,
  services,
  UNKNOWN_REMAKE,
} from '../../../support/tmdb-films.ts';
import { startTmdb, type TmdbServer, type TmdbTrouble } from '../../../support/tmdb-server.ts';

let server: TmdbServer;
let now: number;
let logged: object[];
beforeEach(async () => {
  server = await startTmdb();
  now = NOW;
  logged = [];
});

const tmdb = ({ url, token }: { url: string; token: string } = server) =>
  new Tmdb({ apiUrl: url, token, now: () => now, log: { warn: (facts) => void logged.push(facts) } });

const patient = () => AbortSignal.timeout(5_000);
const source = { name: 'TMDB', url: 'https://www.themoviedb.org/movie/158445', date: '2026-11-01' };

async function failure(asked: Promise<unknown>): Promise<SourceError> {
  const error = await rejection(asked);
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

describe('a search', () => {
  it('finds films with their title in the language, their year and their poster', async () => {
    const [first] = await tmdb().search('7번방', 'es', patient());
    expect(first).toEqual({
      id: 'tmdb-158445',
      title: 'El milagro de la celda 7',
      originalTitle: '7번방의 선물',
      titles: {},
      aliases: [],
      year: 2013,
      released: '2013-01-23',
      countries: [],
      languages: ['ko'],
      directors: [],
      writers: [],
      runtimes: [],
      boxOffice: [],
      cast: [],
      success: [],
      ids: { tmdb: 158_445 },
      origin: 'tmdb',
      liveSources: ['tmdb'],
      poster: {
        url: 'https://image.tmdb.org/t/p/w342/kQVlvDVJr5iCRLfTcMEJLYGAfIT.jpg',
        source: 'tmdb',
      },
    });
  });

  it('leaves out what has no year, and what is for adults alone', async () => {
    const found = await tmdb().search('Cell No. 7', 'en', patient());
    expect(found.map(({ id }) => id)).toEqual(['tmdb-158445', 'tmdb-637920']);
  });

  it('leaves out what is for adults alone even where TMDB does not', async () => {
    const results = [{ ...MIRACLE, adult: true }, UNKNOWN_REMAKE];
    server.trouble({ kind: 'other', body: { page: 1, results } }, /search/);
    const found = await tmdb().search('Cell', 'en', patient());
    expect(found.map(({ id }) => id)).toEqual(['tmdb-637920']);
  });

  it('asks for one page, in the language of the country where most of its speakers are', async () => {
    await tmdb().search('cell & no. 7?', 'pt', patient());
    const asked = new URL(server.asked.find((path) => path.includes('search')) ?? '', server.url);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      query: 'cell & no. 7?',
      language: 'pt-BR',
      include_adult: 'false',
      page: '1',
    });
  });

  it.each(['Cell No. 7 2013', 'Cell No. 7 (2013)', 'Cell No. 7, 2013', 'cell no. 7 ２０１３'])(
    'finds a title that was typed with its year: %j',
    async (query) => {
      const found = await tmdb().search(query, 'en', patient());
      expect(found.map(({ id }) => id)).toEqual(['tmdb-158445']);
    },
  );

  it('finds a title that ends in a number like a year', async () => {
    server = await startTmdb([{ ...MIRACLE, title: 'Airport 1975', original_title: 'Airport 1975' }]);
    expect(await tmdb().search('airport 1975', 'en', patient())).toHaveLength(1);
  });

  it('leaves out an odd hit, and keeps the others', async () => {
    const odd = [{ id: 'x' }, { ...MIRACLE, id: -1 }, { ...MIRACLE, adult: 'no' }, null];
    server.trouble({ kind: 'other', body: { page: 1, results: [...odd, UNKNOWN_REMAKE] } }, /search/);
    const found = await tmdb().search('Cell', 'en', patient());
    expect(found.map(({ id }) => id)).toEqual(['tmdb-637920']);
  });

  it('is malformed where all hits are odd', async () => {
    server.trouble({ kind: 'other', body: { page: 1, results: [{ id: 'x' }] } }, /search/);
    expect((await failure(tmdb().search('Cell', 'en', patient()))).fault).toBe('malformed');
  });

  it('of nothing asks nothing', async () => {
    expect(await tmdb().search('  ', 'en', patient())).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  it('that finds nothing is an empty list', async () => {
    expect(await tmdb().search('no such film', 'en', patient())).toEqual([]);
  });

  it('where something answers that is not TMDB is malformed', async () => {
    server.trouble({ kind: 'not-found' }, /search/);
    expect((await failure(tmdb().search('Cell', 'en', patient()))).fault).toBe('malformed');
  });
});

describe('a film', () => {
  it('has all that TMDB knows, each figure with TMDB as its source', async () => {
    const film = await tmdb().film({ tmdb: 158_445 }, 'en', patient());
    expect(film).toEqual({
      id: 'wikidata-q3809340',
      title: 'Miracle in Cell No. 7',
      originalTitle: '7번방의 선물',
      titles: {
        es: 'El milagro de la celda 7',
        tr: '7. Koğuştaki Mucize (Kore)',
        yue: '七號房的禮物',
      },
      aliases: ['Milagro en la celda 7', 'Cell 7', '7-beonbang-ui Seonmul', 'A Gift from Room 7'],
      year: 2013,
      released: '2013-01-23',
      countries: ['KR'],
      languages: ['ko'],
      directors: ['Lee Hwan-kyung'],
      writers: ['Lee Hwan-kyung', 'Yu Young-a'],
      runtimes: [{ minutes: 127, source }],
      boxOffice: [{ amount: 80_300_000, currency: 'USD', market: 'worldwide', source }],
      synopsis: {
        en: 'A father in prison, and his girl, whom his cell hides.',
        es: 'Un padre preso, y su hija escondida en la celda.',
      },
      cast: [
        { name: 'Ryu Seung-ryong', character: 'Lee Yong-gu', notable: [] },
        { name: 'Park Shin-hye', character: 'Ye-sung as an adult', notable: [] },
        { name: 'Kim Jung-tae', notable: [] },
      ],
      success: [],
      creditSources: [source],
      trailer: { url: 'https://www.youtube.com/watch?v=english-001', source: 'tmdb' },
      watch: {
        MT: {
          link: 'https://www.themoviedb.org/movie/158445-miracle/watch?locale=MT',
          stream: ['MUBI', 'Netflix'],
          free: [],
          rent: ['Apple TV Store'],
          buy: [],
        },
        TR: {
          link: 'https://www.themoviedb.org/movie/158445-miracle/watch?locale=TR',
          stream: [],
          free: ['TRT', 'Tubi'],
          rent: [],
          buy: ['Google Play Movies'],
        },
      },
      ids: { tmdb: 158_445, imdb: 'tt2659414', wikidata: 'Q3809340' },
      origin: 'tmdb',
      liveSources: ['tmdb'],
      poster: {
        url: 'https://image.tmdb.org/t/p/w342/kQVlvDVJr5iCRLfTcMEJLYGAfIT.jpg',
        source: 'tmdb',
      },
    });
  });

  it('comes in one request of its own, with all six parts', async () => {
    await tmdb().film({ tmdb: 158_445, imdb: 'tt2659414' }, 'tr', patient());
    const [asked, ...others] = server.asked.filter((path) => !path.includes('configuration'));
    expect(others).toEqual([]);
    const { pathname, searchParams } = new URL(asked ?? '', server.url);
    expect(pathname).toBe('/3/movie/158445');
    expect(Object.fromEntries(searchParams)).toEqual({
      language: 'en-US',
      append_to_response: 'credits,translations,alternative_titles,external_ids,videos,watch/providers',
      include_video_language: expect.stringMatching(/^tr,en,.*,null$/),
    });
  });

  it.each([
    ['es', 'https://vimeo.com/16238845', 'the reader’s language'],
    [
      'tr',
      'https://www.youtube.com/watch?v=korean-0001',
      'its own language, where there is none in the reader’s',
    ],
  ])('for a reader of %s has the trailer %s: in %s', async (language, url) => {
    expect((await tmdb().film({ tmdb: 158_445 }, language, patient()))?.trailer?.url).toBe(url);
  });

  it('has no trailer where there is only another video, another site, or an address that is none', async () => {
    const videos = [
      aTrailer('teaser-0001', 'en', { type: 'Teaser' }),
      aTrailer('elsewhere-1', 'en', { site: 'Dailymotion' }),
      aTrailer('"><script>/', 'en'),
      aTrailer('16238845/..', 'en', { site: 'Vimeo' }),
    ];
    server = await startTmdb([{ ...MIRACLE, videos }]);
    expect(await tmdb().film({ tmdb: 158_445 }, 'en', patient())).not.toHaveProperty('trailer');
  });

  it('can be watched in countries only, by no more than twelve services, and behind an address of TMDB', async () => {
    const flatrate = services(...Array.from({ length: 40 }, (_, at) => `Service ${at}`));
    const offers = {
      ZZ: { link: '', flatrate },
      DE: { link: 'https://elsewhere.example/watch', flatrate: [{ provider_name: 7 }, ...flatrate] },
      FR: { link: 'https://www.themoviedb.org/movie/158445/watch?locale=FR' },
    };
    server = await startTmdb([{ ...MIRACLE, offers }]);
    const film = await tmdb().film({ tmdb: 158_445 }, 'en', patient());
    expect(Object.keys(film?.watch ?? {})).toEqual(['DE']);
    expect(film?.watch?.DE).not.toHaveProperty('link');
    expect(film?.watch?.DE?.stream).toHaveLength(12);
  });

  it('that nobody offers anywhere is known to be offered nowhere', async () => {
    expect((await tmdb().film({ tmdb: 637_920 }, 'en', patient()))?.watch).toEqual({});
  });

  it('says nothing of what TMDB does not know: zero and empty texts are no facts', async () => {
    const film = await tmdb().film({ tmdb: 637_920 }, 'en', patient());
    expect(film).toMatchObject({
      id: 'tmdb-637920',
      countries: ['TR'],
      runtimes: [],
      boxOffice: [],
      cast: [],
    });
    expect(film).not.toHaveProperty('synopsis');
    expect(film).not.toHaveProperty('poster');
    expect(film?.ids).toEqual({ tmdb: 637_920, imdb: 'tt10431500' });
  });

  it.each([
    [{ imdb: 'tt2659414' }, 'imdb_id'],
    [{ wikidata: 'Q3809340' }, 'wikidata_id'],
  ])('is found by %j', async (ids, external) => {
    expect((await tmdb().film(ids, 'en', patient()))?.ids.tmdb).toBe(158_445);
    expect(server.asked.some((path) => path.endsWith(`?external_source=${external}`))).toBe(true);
  });

  it('is found by another id where TMDB does not know the first', async () => {
    const ids = { tmdb: 1, imdb: 'tt0000001', wikidata: 'Q3809340' };
    // Its IMDb id is different, so it is not the film that was asked for.
    expect((await failure(tmdb().film(ids, 'en', patient()))).fault).toBe('other-film');
    expect((await tmdb().film({ tmdb: 1, wikidata: 'Q3809340' }, 'en', patient()))?.year).toBe(2013);
  });

  it.each([{}, { tmdb: 404 }, { imdb: 'tt0000001' }, { wikidata: 'Q1' }])('is unknown by %j', async (ids) => {
    expect(await tmdb().film(ids, 'en', patient())).toBeUndefined();
  });

  it.each([1_500_001, 1_500_002])('is left out without a year, or for adults alone (%d)', async (id) => {
    expect(await tmdb().film({ tmdb: id }, 'en', patient())).toBeUndefined();
  });

  it('of another number than the one that was asked for is refused', async () => {
    server.trouble({ kind: 'other-film' });
    expect((await failure(tmdb().film({ tmdb: 158_445 }, 'en', patient()))).fault).toBe('other-film');
  });

  it.each([
    ['IMDb', { tmdb: 158_445, imdb: 'tt0000001' }],
    ['Wikidata', { tmdb: 158_445, wikidata: 'Q1' }],
  ])('that %s knows by another id than the one that was asked for is refused', async (_, ids) => {
    expect((await failure(tmdb().film(ids, 'en', patient()))).fault).toBe('other-film');
  });

  it('has the title that TMDB gives for a language, even where it is the original one', async () => {
    server = await startTmdb([{ ...MIRACLE, translations: [aTranslation('tr-TR', '7번방의 선물')] }]);
    const film = await tmdb().film({ tmdb: 158_445 }, 'tr', patient());
    expect(film && titleIn(film, 'tr')).toBe('7번방의 선물');
    expect(film && titleIn(film, 'ko')).toBe('7번방의 선물');
    expect(film && titleIn(film, 'de')).toBe('Miracle in Cell No. 7');
  });

  it('has no more than fifteen of its cast, in order, and nobody twice among who wrote it', async () => {
    const cast = Array.from({ length: 40 }, (_, order) => anActor(order, `Actor ${order}`, '')).reverse();
    const crew = ['Writer', 'Screenplay', 'Novel'].map((job, index) =>
      aCrewMember(7, index === 2 ? 'A Novelist' : 'A Writer', 'Writing', job),
    );
    server = await startTmdb([{ ...MIRACLE, credits: { cast, crew } }]);
    const film = await tmdb().film({ tmdb: 158_445 }, 'en', patient());
    expect(film?.cast.map(({ name }) => name)).toEqual(
      Array.from({ length: 15 }, (_, order) => `Actor ${order}`),
    );
    expect(film?.writers).toEqual(['A Writer']);
  });

  it.each([
    [['SU'], ['SU']],
    [
      ['XC', 'DE'],
      ['CS', 'DE'],
    ],
    [['XG'], ['DD']],
    [['CS'], ['RS', 'ME']],
    [['XK'], ['XK']],
    [['ZZ', 'QQ'], []],
  ])('from %j is from %j, also where that country is gone', async (origin, countries) => {
    server = await startTmdb([{ ...MIRACLE, origin_country: origin, production_countries: [] }]);
    expect((await tmdb().film({ tmdb: 158_445 }, 'en', patient()))?.countries).toEqual(countries);
  });

  it('has no box office where somebody wrote millions, or a wrong figure', async () => {
    for (const revenue of [12, 9_999, -1, 1.5]) {
      server = await startTmdb([{ ...MIRACLE, revenue }]);
      expect((await tmdb().film({ tmdb: 158_445 }, 'en', patient()))?.boxOffice).toEqual([]);
    }
  });

  it('is of the countries that it was produced in, where nobody has said which it is of', async () => {
    const production = ['DE', 'TR', 'DE', 'Q'].map((code) => ({ iso_3166_1: code, name: code }));
    server = await startTmdb([{ ...MIRACLE, origin_country: [], production_countries: production }]);
    expect((await tmdb().film({ tmdb: 158_445 }, 'en', patient()))?.countries).toEqual(['DE', 'TR']);
  });

  it('keeps to itself ids that are none, and a poster whose path leads elsewhere', async () => {
    const odd = {
      ...MIRACLE,
      external_ids: { imdb_id: 'nm0000001', wikidata_id: '3809340' },
      poster_path: '/../../evil',
    };
    server = await startTmdb([odd]);
    const film = await tmdb().film({ tmdb: 158_445, imdb: 'tt2659414' }, 'en', patient());
    expect(film?.ids).toEqual({ tmdb: 158_445 });
    expect(film).not.toHaveProperty('poster');
  });

  it('of no words has no language', async () => {
    server = await startTmdb([{ ...MIRACLE, original_language: 'xx' }]);
    expect((await tmdb().film({ tmdb: 158_445 }, 'en', patient()))?.languages).toEqual([]);
  });
});

describe('a family', () => {
  it('is nothing that TMDB knows of, so it is not asked', async () => {
    expect(await tmdb().family()).toBeUndefined();
    expect(server.asked).toEqual([]);
  });
});

describe('the addresses of posters', () => {
  const configurations = () => server.asked.filter((path) => path.includes('configuration')).length;

  it('are asked for once a day', async () => {
    const source = tmdb();
    await source.film({ tmdb: 158_445 }, 'en', patient());
    now += 23 * 60 * 60 * 1000;
    await source.search('Cell', 'en', patient());
    expect(configurations()).toBe(1);
    now += 60 * 60 * 1000;
    await source.search('Cell', 'en', patient());
    expect(configurations()).toBe(2);
  });

  it('are left out where they cannot be had, are those of yesterday where they could, and the log says so', async () => {
    const source = tmdb();
    server.trouble({ kind: 'down' }, /configuration/);
    expect(await source.film({ tmdb: 158_445 }, 'en', patient())).not.toHaveProperty('poster');
    expect(logged).toMatchObject([{ source: 'tmdb', fault: 'unreachable' }]);
    server.trouble();
    expect(await source.film({ tmdb: 158_445 }, 'en', patient())).toHaveProperty('poster');
    now += 24 * 60 * 60 * 1000;
    server.trouble({ kind: 'not-json' }, /configuration/);
    expect(await source.film({ tmdb: 158_445 }, 'en', patient())).toHaveProperty('poster');
    expect(logged).toHaveLength(2);
  });

  it('hold no film up for more than a second', async () => {
    server.trouble({ kind: 'slow', ms: 4_000 }, /configuration/);
    const film = await tmdb().film({ tmdb: 158_445 }, 'en', AbortSignal.timeout(3_000));
    expect(film?.year).toBe(2013);
    expect(logged).toMatchObject([{ fault: 'slow' }]);
  });

  it('are of the full size where TMDB has dropped ours', async () => {
    const images = { secure_base_url: 'https://image.tmdb.org/t/p/', poster_sizes: ['w92', 'original'] };
    server.trouble({ kind: 'other', body: { images } }, /configuration/);
    const film = await tmdb().film({ tmdb: 158_445 }, 'en', patient());
    expect(film?.poster?.url).toMatch(/^https:\/\/image\.tmdb\.org\/t\/p\/original\/\w+\.jpg$/);
  });
});

describe('trouble', () => {
  const wrongShape = { page: 1, results: [{ id: 'seven', title: 7 }] };

  it.each([
    [{ kind: 'unauthorised' }, 'unauthorised'],
    [{ kind: 'rate-limited', retryAfter: '7' }, 'rate-limited'],
    [{ kind: 'slow', ms: 3_000 }, 'slow'],
    [{ kind: 'down' }, 'unreachable'],
    [{ kind: 'cut' }, 'unreachable'],
    [{ kind: 'not-json' }, 'malformed'],
    [{ kind: 'other', body: wrongShape }, 'malformed'],
    [{ kind: 'other', body: null }, 'malformed'],
    [{ kind: 'huge' }, 'too-large'],
  ] as const satisfies readonly (readonly [TmdbTrouble, string])[])(
    '%j is told as %s, by a search and by a film',
    async (trouble, fault) => {
      server.trouble(trouble, /search|movie/);
      const inTime = () => AbortSignal.timeout(trouble.kind === 'slow' ? 100 : 5_000);
      expect((await failure(tmdb().search('Cell', 'en', inTime()))).fault).toBe(fault);
      expect((await failure(tmdb().film({ tmdb: 158_445 }, 'en', inTime()))).fault).toBe(fault);
    },
  );

  it('ends as soon as nobody waits any more', async () => {
    server.trouble({ kind: 'slow', ms: 10_000 });
    const began = performance.now();
    await failure(tmdb().film({ tmdb: 158_445 }, 'en', AbortSignal.timeout(50)));
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('is told where nobody listens', async () => {
    const nobody = tmdb({ url: 'http://127.0.0.1:1', token: server.token });
    expect((await failure(nobody.search('Cell', 'en', patient()))).fault).toBe('unreachable');
  });

  it('of being asked too often leaves TMDB alone for as long as it says, whatever is asked', async () => {
    const source = tmdb();
    await source.search('warm up', 'en', patient());
    server.trouble({ kind: 'rate-limited', retryAfter: '7' });
    expect((await failure(source.search('Cell', 'en', patient()))).retryAfter).toBe(7_000);
    server.trouble();
    const before = server.asked.length;
    now += 6_999;
    const again = await failure(source.film({ tmdb: 158_445 }, 'en', patient()));
    expect(again).toMatchObject({ fault: 'rate-limited', retryAfter: 1 });
    expect(server.asked).toHaveLength(before);
    now += 1;
    expect(await source.film({ tmdb: 158_445 }, 'en', patient())).toBeDefined();
  });

  it('says which field of an answer is not what it should be, and quotes none of it', async () => {
    server.trouble({ kind: 'other', body: wrongShape }, /search/);
    const { cause } = await failure(tmdb().search('Cell', 'en', patient()));
    expect(String(cause)).toContain('search: results.0.id');
    expect(String(cause)).not.toContain('seven');
  });
});

describe('the token', () => {
  it('goes into no address', async () => {
    await tmdb().film({ imdb: 'tt2659414' }, 'en', patient());
    await tmdb().search('Cell', 'en', patient());
    expect(server.asked.length).toBeGreaterThan(3);
    expect(server.asked.join()).not.toContain(server.token);
  });

  it('is in no error, and in nothing that is printed about the source', async () => {
    const source = tmdb({ url: server.url, token: 'the.wrong.token' });
    const told = [await failure(source.search('Cell', 'en', patient())), source];
    expect(told[0]).toMatchObject({ fault: 'unauthorised' });
    server.trouble({ kind: 'cut' });
    told.push(await failure(source.search('Cell', 'en', patient())));
    expect(inspect(told, { depth: 10, showHidden: true })).not.toContain('the.wrong.token');
    expect(inspect(logged, { depth: 10 })).not.toContain('the.wrong.token');
  });
});
