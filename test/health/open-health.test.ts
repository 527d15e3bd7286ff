import { expect, it, onTestFinished } from 'vitest';
import { openHealth } from '../../src/health/open-health.ts';
import { explainStart, StartError } from '../../src/start-error.ts';
import { freePort, takenPort } from '../support/free-port.ts';
import { ShakyStore } from '../support/shaky-store.ts';

async function opened() {
  const port = await freePort();
  const health = await openHealth(port);
  if (!health) throw new Error('nothing was opened');
  onTestFinished(() => health.stop());
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };
  return { health, get };
}

const RUNNING = {
  gateway: () => 'ready' as const,
  ping: () => 42,
  servers: () => 3,
  cardsBehind: () => 2,
  libraries: () => ({ count: 1, heapBytes: 4_096, reread: 2 }),
};

it('is not well until the bot is, and 503 says what lacks', async () => {
  const { health, get } = await opened();
  const before = await get('/healthz');
  expect(before.status).toBe(503);
  expect(JSON.parse(before.text)).toMatchObject({
    isOk: false,
    gateway: { isOk: false, state: 'starting' },
    store: { isOk: false, state: 'starting' },
  });
  health.watch(new ShakyStore());
  health.follow(RUNNING);
  expect(await get('/healthz')).toMatchObject({ status: 200, type: 'application/json' });
});

it('counts what really happened, by names that it knows, for Prometheus', async () => {
  const { health, get } = await opened();
  const shaky = new ShakyStore();
  const store = health.watch(shaky);
  health.follow(RUNNING);
  const handled = { id: '900000000000000001', guild: '700000000000000001', ms: 30 } as const;
  health.handled({ ...handled, kind: 'command', part: 'moment share', outcome: 'answered' });
  health.handled({ ...handled, kind: 'button', part: 'goosebump', outcome: 'refused', error: 'cooldown' });
  shaky.failNext('get');
  await expect(store.get('a')).rejects.toThrow();
  const { text, type } = await get('/metrics');
  expect(type).toContain('text/plain');
  for (const line of [
    'goosebump_interactions_total{kind="command",part="moment share",outcome="answered"} 1',
    'goosebump_interactions_total{kind="button",part="goosebump",outcome="refused"} 1',
    'goosebump_interaction_duration_seconds_count{kind="command"} 1',
    'goosebump_interaction_duration_seconds_bucket{le="0.025",kind="command"} 0',
    'goosebump_interaction_duration_seconds_bucket{le="0.05",kind="command"} 1',
    'goosebump_store_errors_total{kind="full"} 1',
    'goosebump_gateway_ready 1',
    'goosebump_gateway_ping_seconds 0.042',
    'goosebump_servers 3',
    'goosebump_cards_behind 2',
    'goosebump_libraries 1',
    'goosebump_libraries_bytes 4096',
    'goosebump_libraries_reread_total 2',
  ]) {
    expect(text).toContain(`${line}\n`);
  }
  expect(text).toContain('process_resident_memory_bytes');
  expect(text).not.toMatch(/\d{17}/);
});

it('serves nothing else, and only to be read', async () => {
  const { get } = await opened();
  expect((await get('/')).status).toBe(404);
  expect((await get('/healthz', 'POST')).status).toBe(405);
});

it('says which port is taken', async () => {
  const { port } = await takenPort();
  const failure = await openHealth(port).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartError);
  expect(explainStart(failure)).toMatch(new RegExp(`^Port ${port} of this machine can’t be had`));
  expect(await openHealth(undefined)).toBeUndefined();
});
