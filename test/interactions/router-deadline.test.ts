import { afterEach, expect, test, vi } from 'vitest';
import { inPlace } from '../../src/interactions/answer.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import { Router } from '../../src/interactions/router.ts';
import { startApi } from '../support/api-server.ts';
import { aClient } from '../support/from-payloads.ts';
import { interactionOf } from '../support/interactions.ts';
import { componentPayload } from '../support/payloads.ts';
import { APP, buttonId, DEFERRED_UPDATE, defineButton, gate, say, UPDATE } from '../support/routed.ts';

afterEach(() => {
  vi.useRealTimers();
});

const log = { debug: () => undefined, warn: () => undefined, error: () => undefined };

test.each([
  ['a second is answered at once', 1_000, UPDATE],
  ['two seconds is deferred, a second before Discord gives up', 2_000, DEFERRED_UPDATE],
])('a handler that takes %s', async (_, milliseconds, type) => {
  const { url, calls } = await startApi(() => ({ body: {} }));
  const { opened, open } = gate();
  const slow = defineButton({
    id: buttonId,
    needs: 'everyone',
    manner: 'update',
    execute: () => opened.then(() => inPlace(say('pressed'))),
  });
  const router = new Router({
    registry: createRegistry([slow]),
    app: APP,
    log,
    explain: () => undefined,
    ageOf: () => undefined,
  });
  const press = interactionOf(componentPayload(buttonId.build({ number: 7 })), aClient(url));

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const handled = router.handle(press);
  await vi.advanceTimersByTimeAsync(milliseconds);
  // Requests travel in real time.
  vi.useRealTimers();
  open();
  await handled;
  expect(calls[0]?.body).toMatchObject({ type });
});
