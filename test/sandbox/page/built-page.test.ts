import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { servePage, startPage } from './page-stage.ts';

/** `path` is sent as it is, whereas `fetch` would normalise it. */
function statusFor(url: string, headers: Record<string, string>, method = 'GET', path?: string) {
  return new Promise((resolve, reject) => {
    request(url, { method, headers, ...(path === undefined ? {} : { path }) }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('the page may not be kept, what its name says the content of may be forever', async () => {
  const { url } = await startPage();
  const page = await fetch(`${url}/?as=john`);
  expect(await page.text()).toContain('<title>page</title>');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('no-store');
  const csp = page.headers.get('content-security-policy');
  expect(csp).toContain("default-src 'self'; img-src 'self' data: blob:");
  expect(csp).toContain("frame-ancestors 'none'");
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  const script = await fetch(`${url}/assets/main-a1.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await fetch(`${url}/assets/other.js`)).status).toBe(404);
  expect((await fetch(`${url}/assets/..%2Findex.html`)).status).toBe(404);
  expect((await fetch(`${url}/assets/${'x'.repeat(1_000)}`)).status).toBe(404);
  expect((await fetch(`${url}/assets/...`)).status).toBe(404);
  for (const path of ['/assets/..', '/assets/.', '/assets/%2e%2e', '/../../etc/passwd']) {
    expect(await statusFor(url, {}, 'GET', path)).toBeLessThan(500);
  }
});

test('where no page was built, the command that builds it is told', async () => {
  const { url } = await servePage(join(tmpdir(), 'there-is-no-such-folder'));
  const page = await fetch(url);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('npm run sandbox');
});

test('a window of somebody who is not there is told who is', async () => {
  const { url } = await startPage();
  const page = await fetch(`${url}/?as=${encodeURIComponent('<b>nobody')}`);
  expect(page.status).toBe(404);
  const text = await page.text();
  expect(text).toContain('<a href="/?as=john">');
  expect(text).toContain('&lt;b&gt;nobody');
});

test('the page has one address, so that files come from its own origin', async () => {
  const { url } = await startPage();
  const port = new URL(url).port;
  const answer = await fetch(`http://localhost:${port}/?as=elif`, { redirect: 'manual' }).catch(
    () => undefined,
  );
  // If localhost is only the IPv6 address, nobody listens there.
  if (answer) expect(answer.headers.get('location')).toBe(`${url}/?as=elif`);
});

test('the page is out of reach for other pages', async () => {
  const { url } = await startPage();
  const { host } = new URL(url);
  const type = { 'Content-Type': 'application/json' };
  expect(await statusFor(url, {})).toBe(200);
  expect(await statusFor(url, { host: 'evil.example' })).toBe(403);
  expect(await statusFor(`${url}/page/trouble`, { ...type, origin: 'https://evil.example' }, 'POST')).toBe(
    403,
  );
  expect(await statusFor(`${url}/page/trouble`, { ...type, origin: 'null' }, 'POST')).toBe(403);
  expect(await statusFor(`${url}/page/trouble`, { ...type, origin: 'http://127.0.0.1:1' }, 'POST')).toBe(403);
  expect(await statusFor(`${url}/page/as/john/history`, { ...type, host: 'evil.example' }, 'POST')).toBe(403);
  expect(await statusFor(`${url}/page/trouble`, { ...type, origin: `http://${host}` }, 'POST')).toBe(400);
});
