import { describe, expect, it } from 'vitest';
import { Wikidata } from '../../../../src/data/live/wikidata/wikidata.ts';
import { SourceError } from '../../../../src/domain/film-source.ts';
import { rejection } from '../../../support/api-server.ts';
import { inTime, openWikidata } from '../../../support/open-wikidata.ts';
import { aFilmItem, MIRACLES, miracle, Q } from '../../../support/wikidata-films.ts';
import { item, time } from '../../../support/wikidata-items.ts';
import { startWikidata } from '../../../support/wikidata-server.ts';

const unread = { type: 'item', id: Q.miracle, labels: {}, aliases: {} };
const entities = (entity: unknown) => ({ body: { entities: { [Q.miracle]: entity }, success: 1 } });

describe('a source in trouble', () => {
  it.each([
    [{ status: 401 }, 'unauthorised'],
    [{ status: 403 }, 'unauthorised'],
    [{ status: 404 }, 'malformed'],
    [{ status: 400 }, 'malformed'],
    [{ status: 500 }, 'unreachable'],
    [{ status: 503 }, 'unreachable'],
    [{ status: 429 }, 'rate-limited'],
    [{ apiError: 'maxlag' }, 'rate-limited'],
    [{ apiError: 'ratelimited' }, 'rate-limited'],
    [{ apiError: 'internal_api_error_DBQueryError' }, 'unreachable'],
    [{ apiError: 'badvalue' }, 'malformed'],
    ['cut', 'unreachable'],
    ['endless', 'too-large'],
    ['not-json', 'malformed'],
    [{ body: null }, 'malformed'],
    [{ body: [] }, 'malformed'],
    [{ body: { entities: [] } }, 'malformed'],
    [entities('Q3809340'), 'malformed'],
    [entities({ ...unread, claims: { P31: 'film' } }), 'malformed'],
    [entities({ ...unread, claims: { P31: [7] } }), 'malformed'],
    [entities({ ...unread, claims: { P31: [{ rank: 'normal', mainsnak: {} }] } }), 'malformed'],
    [entities({ ...unread, labels: { en: 'Miracle' }, claims: miracle.claims }), 'malformed'],
    [entities({ ...miracle, claims: { ...miracle.claims, P577: miracle.claims.P57 } }), 'malformed'],
  ] as const)('is told by its fault: %j is %s', async (trouble, fault) => {
    const server = await openWikidata(MIRACLES);
    server.trouble(trouble);
    const error = await rejection(server.wikidata.film({ wikidata: Q.miracle }, 'en', inTime()));
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({ source: 'wikidata', fault });
  });

  it('tells no more of a malformed answer than where it is so', async () => {
    const { wikidata, trouble } = await openWikidata(MIRACLES);
    const wrong = Array.from({ length: 500 }, () => ({ title: 'secret' }));
    trouble({ body: { search: wrong } });
    const { cause } = (await rejection(wikidata.search('miracle', 'en', inTime()))) as SourceError;
    expect(String(cause)).toMatch(/^Error: answer\.search\.0\.id: .{1,100}$/);
  });

  it('is unreachable where nobody listens', async () => {
    const wikidata = new Wikidata({
      apiUrl: 'http://127.0.0.1:1/w/api.php',
      contact: 'films@example.org',
      version: '0.1.0',
      now: Date.now,
    });
    await expect(wikidata.search('miracle', 'en', inTime())).rejects.toMatchObject({
      fault: 'unreachable',
    });
  });

  it('is slow where it does not answer in time, and answers the next', async () => {
    const { wikidata, trouble } = await openWikidata(MIRACLES);
    trouble('silent');
    const asked = wikidata.film({ wikidata: Q.miracle }, 'en', AbortSignal.timeout(50));
    await expect(asked).rejects.toMatchObject({ fault: 'slow' });
    expect(await wikidata.film({ wikidata: Q.miracle }, 'en', inTime())).toMatchObject({ year: 2013 });
  });

  it('takes answers with much more in them than is used', async () => {
    const { wikidata, trouble } = await openWikidata(MIRACLES);
    const strange = {
      P9999: [{ rank: 'normal', mainsnak: { snaktype: 'value', datavalue: { type: 'new' } } }],
    };
    trouble(entities({ ...miracle, claims: { ...miracle.claims, ...strange }, sitelinks: {}, lastrevid: 1 }));
    expect(await wikidata.film({ wikidata: Q.miracle }, 'en', inTime())).toMatchObject({ year: 2013 });
  });
});

describe('the manners of the source', () => {
  it('names the bot and its operator', async () => {
    const { wikidata, calls } = await openWikidata(MIRACLES);
    await wikidata.film({ wikidata: Q.miracle }, 'en', inTime());
    expect(new Set(calls.map(({ userAgent }) => userAgent))).toEqual(
      new Set(['GoosebumpMoments/0.1.0 (films@example.org)']),
    );
  });

  it('is refused if its contact is not valid', async () => {
    const { apiUrl } = await startWikidata(MIRACLES);
    const wikidata = new Wikidata({ apiUrl, contact: 'nobody', version: '0.1.0', now: Date.now });
    await expect(wikidata.search('miracle', 'en', inTime())).rejects.toMatchObject({
      fault: 'unauthorised',
    });
  });

  it('asks one thing at a time', async () => {
    const { wikidata, delay, most } = await openWikidata(MIRACLES);
    delay(5);
    const asked = ['miracle', '7.', 'lee'].map((name) => wikidata.search(name, 'en', inTime()));
    await Promise.all([...asked, wikidata.film({ wikidata: Q.miracle }, 'en', inTime())]);
    expect(most()).toBe(1);
  });

  it('lets who waits give up at once, and asks nothing for them any more', async () => {
    const { wikidata, calls, trouble } = await openWikidata(MIRACLES);
    trouble('silent');
    const first = rejection(wikidata.search('first', 'en', AbortSignal.timeout(300)));
    const impatient = new AbortController();
    const second = rejection(wikidata.search('second', 'en', impatient.signal));
    const third = wikidata.search('miracle', 'en', inTime());
    await expect.poll(() => calls).toHaveLength(1);
    impatient.abort();
    expect(await Promise.race([first.then(() => 'first'), second])).toMatchObject({ fault: 'slow' });
    expect(calls).toHaveLength(1);
    expect(await third).toHaveLength(3);
    expect(await first).toMatchObject({ fault: 'slow' });
    expect(calls.map(({ query }) => query.get('search') ?? 'items')).toEqual(['first', 'miracle', 'items']);
  });

  it('asks nothing for who gave up before', async () => {
    const { wikidata, calls } = await openWikidata(MIRACLES);
    await expect(wikidata.search('miracle', 'en', AbortSignal.abort())).rejects.toMatchObject({
      fault: 'slow',
    });
    expect(calls).toEqual([]);
  });

  it.each([
    ['a status', { status: 429, retryAfter: '60' }],
    ['an error of the API', { apiError: 'maxlag', retryAfter: '60' }],
  ] as const)('leaves Wikidata alone for as long as it wants to be, told by %s', async (_, trouble) => {
    const server = await openWikidata(MIRACLES);
    const { wikidata, calls, pass } = server;
    server.trouble(trouble);
    const ask = () => wikidata.search('miracle', 'en', inTime());
    expect(await rejection(ask())).toMatchObject({ fault: 'rate-limited', retryAfter: 60_000 });
    pass(59_000);
    expect(await rejection(ask())).toMatchObject({ fault: 'rate-limited', retryAfter: 1_000 });
    expect(calls).toHaveLength(1);
    pass(1_000);
    expect(await ask()).toHaveLength(3);
  });

  it('takes a date for how long that is', async () => {
    const { wikidata, trouble } = await openWikidata(MIRACLES);
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    trouble({ status: 429, retryAfter: inAMinute });
    const { retryAfter } = (await rejection(wikidata.search('miracle', 'en', inTime()))) as SourceError;
    expect(retryAfter).toBeGreaterThan(55_000);
    expect(retryAfter).toBeLessThanOrEqual(60_000);
  });

  it('leaves it alone for a while where it does not say for how long', async () => {
    const { wikidata, trouble, calls } = await openWikidata(MIRACLES);
    trouble({ status: 429, retryAfter: 'soon' });
    await rejection(wikidata.search('miracle', 'en', inTime()));
    await expect(wikidata.search('miracle', 'en', inTime())).rejects.toMatchObject({
      fault: 'rate-limited',
    });
    expect(calls).toHaveLength(1);
  });

  it('asks nothing for those who waited when it was told to stop', async () => {
    const { wikidata, trouble, calls } = await openWikidata(MIRACLES);
    trouble({ status: 429, retryAfter: '60' });
    const asked = ['a', 'b', 'c'].map((name) => rejection(wikidata.search(name, 'en', inTime())));
    for (const error of await Promise.all(asked)) expect(error).toMatchObject({ fault: 'rate-limited' });
    expect(calls).toHaveLength(1);
  });

  it('asks for fifty items at most at once, and for no name twice', async () => {
    const actors = Array.from({ length: 60 }, (_, index) => `Q94000${1000 + index}`);
    const films = ['Q910000001', 'Q910000002'].map((id) =>
      aFilmItem(id, {
        statements: { P577: [time('2020')], P57: actors.map((one) => item(one)), P144: [item(Q.miracle)] },
      }),
    );
    const { wikidata, calls } = await openWikidata([...MIRACLES, ...films]);
    await wikidata.family({ wikidata: Q.miracle }, 'en', inTime());
    const named = calls
      .filter(({ query }) => query.get('props') === 'labels')
      .map(({ query }) => (query.get('ids') ?? '').split('|'));
    expect(named.map((ids) => ids.length)).toEqual([50, expect.any(Number)]);
    expect(new Set(named.flat()).size).toBe(named.flat().length);
  });
});
