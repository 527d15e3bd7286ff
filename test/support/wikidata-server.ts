import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { apiError, makeTrouble, type SourceTrouble, sendJson } from './source-trouble.ts';
import type { WikidataItem } from './wikidata-items.ts';

interface WikidataCall {
  readonly action: string;
  readonly query: URLSearchParams;
  readonly userAgent: string;
}

export interface WikidataServer {
  /** For WIKIDATA_API_URL. */
  readonly apiUrl: string;
  /** All that was asked, including requests that failed. */
  readonly calls: readonly WikidataCall[];
  /** The highest number of simultaneous requests. */
  readonly most: () => number;
  /** How the next requests fail, or those that match. */
  trouble(trouble: SourceTrouble, when?: { times?: number; on?: (call: WikidataCall) => boolean }): void;
  /** From now on, the API answers this many milliseconds after each request. */
  delay(milliseconds: number): void;
}

/** Ids of merged items, each with the item it was merged into. */
export type Merged = Readonly<Record<string, string>>;

/**
 * The part of Wikidata's API that the bot uses, over HTTP, with these items; closed after the test. Like Wikimedia's, it
 * refuses clients without a contact address.
 */
export async function startWikidata(
  items: readonly WikidataItem[],
  merged: Merged = {},
): Promise<WikidataServer> {
  const calls: WikidataCall[] = [];
  const troubles: { trouble: SourceTrouble; left: number; on: (call: WikidataCall) => boolean }[] = [];
  const stored = new Map(items.map((one) => [one.id, one]));
  let [delay, now, most] = [0, 0, 0];

  const server = createServer(async (request, response) => {
    const call = callOf(request);
    calls.push(call);
    now += 1;
    most = Math.max(most, now);
    response.on('close', () => {
      now -= 1;
    });
    const met = troubles.find(({ left, on }) => left > 0 && on(call));
    if (met) {
      met.left -= 1;
      makeTrouble(met.trouble, response);
      return;
    }
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    answer(call, request, response, { stored, merged });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/w/api.php`,
    calls,
    most: () => most,
    trouble: (trouble, { times = 1, on = () => true } = {}) =>
      void troubles.push({ trouble, left: times, on }),
    delay: (milliseconds) => {
      delay = milliseconds;
    },
  };
}

interface Stored {
  readonly stored: ReadonlyMap<string, WikidataItem>;
  readonly merged: Merged;
}

function callOf({ url = '', headers }: IncomingMessage): WikidataCall {
  const query = new URL(url, 'http://localhost').searchParams;
  return { action: query.get('action') ?? '', query, userAgent: headers['user-agent'] ?? '' };
}

/** Wikimedia's policy: the client and its version, then the operator's contact address. */
const SAYS_WHO = /^\S+\/\d\S* \((\S+@\S+|https:\/\/\S+)\)$/;

function answer(
  call: WikidataCall,
  { url = '' }: IncomingMessage,
  response: ServerResponse,
  store: Stored,
): void {
  if (!url.startsWith('/w/api.php?')) return void response.writeHead(404).end('Not found');
  if (!SAYS_WHO.test(call.userAgent)) return void response.writeHead(403).end('Please set a user agent.');
  const answers: Record<string, (query: URLSearchParams, store: Stored) => unknown> = {
    wbgetentities: getEntities,
    wbsearchentities: searchEntities,
    wbgetclaims: getClaims,
    query: searchStatements,
  };
  const isJson = call.query.get('format') === 'json';
  const known = isJson ? answers[call.action] : undefined;
  sendJson(response, known?.(call.query, store) ?? apiError('badvalue'));
}

function getEntities(query: URLSearchParams, { stored, merged }: Stored): unknown {
  const ids = listed(query, 'ids');
  if (ids.length > 50) return apiError('toomanyvalues');
  if (ids.some((id) => Number(id.slice(1)) > 2_147_483_647)) return apiError('no-such-entity');
  const [languages, props] = [listed(query, 'languages'), listed(query, 'props')];
  const entities = ids.map((asked) => {
    const to = merged[asked];
    const found = stored.get(to ?? asked);
    if (!found) return [asked, { id: asked, missing: '' }];
    const redirects = to === undefined ? {} : { redirects: { from: asked, to } };
    const parts = {
      labels: emptyAsList(pick(found.labels, languages)),
      aliases: emptyAsList(pick(found.aliases, languages)),
      claims: emptyAsList(found.claims),
    };
    return [asked, { type: 'item', id: found.id, ...redirects, ...pick(parts, props) }];
  });
  return { entities: Object.fromEntries(entities), success: 1 };
}

/** By the beginning of a label or alias in the language, or in those valid in all languages. */
function searchEntities(query: URLSearchParams, { stored }: Stored): unknown {
  const typed = (query.get('search') ?? '').toLowerCase();
  const language = query.get('language') ?? '';
  const hits = [...stored.values()].flatMap(({ id, labels, aliases }) => {
    const names = [language, 'mul', 'en'].flatMap((one) => [labels[one] ?? [], aliases[one] ?? []].flat());
    const match = names.find(({ value }) => value.toLowerCase().startsWith(typed));
    if (!match) return [];
    const { value: label } = match;
    return [{ id, title: id, label, match: { type: 'label', language: match.language, text: label } }];
  });
  const search = hits.slice(0, Number(query.get('limit') ?? 7));
  return { searchinfo: { search: typed }, search, success: 1 };
}

function searchStatements(query: URLSearchParams, { stored }: Stored): unknown {
  const search = query.get('srsearch') ?? '';
  const [, statements] = /^haswbstatement:(\S+)$/.exec(search) ?? [];
  if (statements === undefined || query.get('list') !== 'search') return apiError('badvalue');
  if (search.length > 300) return apiError('cirrussearch-query-too-long');
  const wanted = statements.split('|');
  const hits = [...stored.values()].filter((one) => indexed(one).some((entry) => wanted.includes(entry)));
  const found = hits.slice(0, Number(query.get('srlimit') ?? 10));
  return {
    batchcomplete: '',
    query: {
      searchinfo: { totalhits: hits.length },
      search: found.map(({ id }, index) => ({ ns: 0, title: id, pageid: index + 1 })),
    },
  };
}

function getClaims(query: URLSearchParams, { stored }: Stored): unknown {
  const [property = '', found] = [query.get('property') ?? '', stored.get(query.get('entity') ?? '')];
  return found ? { claims: pick(found.claims, [property]) } : apiError('no-such-entity');
}

interface Stated {
  readonly rank: string;
  readonly mainsnak: { readonly datavalue?: { readonly value: string | { readonly id?: string } } };
}

/** `P144=Q1`: what the search knows about an item. */
function indexed({ claims }: WikidataItem): string[] {
  return Object.entries(claims).flatMap(([property, statements]) =>
    (statements as readonly Stated[])
      .filter(({ rank }) => rank !== 'deprecated')
      .map(({ mainsnak: { datavalue } }) =>
        typeof datavalue?.value === 'string' ? datavalue.value : datavalue?.value.id,
      )
      .map((value) => `${property}=${value}`),
  );
}

const listed = (query: URLSearchParams, name: string) => (query.get(name) ?? '').split('|');

function pick<Value>(map: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => keys.includes(key)));
}

/** PHP doesn't distinguish the two. */
function emptyAsList<Value extends object>(map: Value): Value | never[] {
  return Object.keys(map).length === 0 ? [] : map;
}
