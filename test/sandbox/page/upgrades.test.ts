import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startPage } from './page-stage.ts';

/** The first line of the response to an upgrade; this side leaves the connection open. */
function upgrade(url: string, path: string, host = new URL(url).host): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true });
    const lines = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
    const head = [
      `GET ${path} HTTP/1.1`,
      `Host: ${host}`,
      ...lines,
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ];
    socket.on('error', reject);
    socket.on('data', (data) => resolve(String(data).split('\r\n')[0] ?? ''));
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
  });
}

test('an address that is none is refused, and the sandbox goes on', async () => {
  const { url } = await startPage();
  for (const path of ['//', 'http://[', '/\\']) {
    expect(await upgrade(url, path)).toMatch(/^HTTP\/1\.1 40[04]/);
    expect(await upgrade(url, path, 'evil.example')).toMatch(/^HTTP\/1\.1 40[03]/);
  }
  expect((await fetch(url)).status).toBe(200);
});

test('a refused client that keeps its connection open is disconnected', async () => {
  const stage = await startPage();
  expect(await upgrade(stage.url, '/page/live?as=nobody')).toContain('404');
  expect(await upgrade(stage.url, '/elsewhere')).toContain('404');
  expect(await upgrade(stage.url, '/page/live?as=john', 'evil.example')).toContain('403');
  const late = new Promise((resolve) => setTimeout(resolve, 2_000, 'late'));
  expect(await Promise.race([stage.discord.stop().then(() => 'stopped'), late])).toBe('stopped');
});
