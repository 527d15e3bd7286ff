import { afterEach, expect, test, vi } from 'vitest';
import { inPlace } from '../../src/interactions/answer.ts';
import { defineButton } from '../../src/interactions/contract.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import { Router } from '../../src/interactions/router.ts';
import { startApi } from '../support/api-server.ts';
import { elif } from '../support/builders.ts';
import { aClient, aPress } from '../support/from-payloads.ts';
import { buttonId, DEFERRED_UPDATE, gate, say } from '../support/routed.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a handler that takes long is deferred a second before Discord gives up, and not at once', async () => {
  const { url, calls } = await startApi(() => ({ body: {} }));
  const { opened, open } = gate();
  const slow = defineButton({
    id: buttonId,
    manner: 'update',
    execute: () => opened.then(() => inPlace(say('pressed'))),
  });
  const log = { debug: () => undefined, warn: () => undefined, error: () => undefined };
  const registry = createRegistry([slow]);
  const router = new Router<object>({ registry, app: {}, log, explain: () => undefined });
  const press = aPress(aClient(url), elif, buttonId.build({ number: 7 }));

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const handled = router.handle(press);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(press.deferred).toBe(false);
  expect(calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  // The deferral itself travels in real time.
  vi.useRealTimers();
  await expect.poll(() => calls.map(({ body }) => body)).toEqual([{ type: DEFERRED_UPDATE }]);
  open();
  await handled;
});
