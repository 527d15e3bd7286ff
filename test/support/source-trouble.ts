import type { ServerResponse } from 'node:http';

/** What may go wrong between the bot and a source. */
export type SourceTrouble =
  /** A response with that status; `retryAfter` is the header's value. */
  | { readonly status: number; readonly retryAfter?: string }
  /** An error of the API, which comes with status 200. */
  | { readonly apiError: string; readonly retryAfter?: string }
  /** A response that never comes; one that is cut off; one without an end. */
  | 'silent'
  | 'cut'
  | 'endless'
  | 'not-json'
  /** JSON of another shape. */
  | { readonly body: unknown };

/** Answers so. */
export function makeTrouble(trouble: SourceTrouble, response: ServerResponse): void {
  if (trouble === 'silent') return;
  if (trouble === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
    response.write('{"entities":{"Q1":', () => response.destroy());
  } else if (trouble === 'endless') {
    response.writeHead(200, { 'content-type': 'application/json' });
    writeForEver(response);
  } else if (trouble === 'not-json') {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Wikimedia Error</title>');
  } else if ('body' in trouble) {
    sendJson(response, trouble.body);
  } else {
    const headers = trouble.retryAfter === undefined ? {} : { 'retry-after': trouble.retryAfter };
    if ('status' in trouble)
      response.writeHead(trouble.status, headers).end('Please set a user agent, or wait.');
    else sendJson(response, apiError(trouble.apiError), headers);
  }
}

export function apiError(code: string): unknown {
  const help = 'See https://www.wikidata.org/w/api.php for API usage.';
  return {
    error: { code, info: `What ${code} means, in words.`, '*': help },
    servedby: 'mw-api-ext.eqiad.main',
  };
}

export function sendJson(
  response: ServerResponse,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function writeForEver(response: ServerResponse): void {
  const more = () => {
    if (!response.destroyed) response.write(' '.repeat(65_536), () => setImmediate(more));
  };
  more();
}
