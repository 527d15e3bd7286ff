import { setImmediate } from 'node:timers/promises';
import { Events } from 'discord.js';
import { expect, test } from 'vitest';
import { listen } from '../../src/discord/listen.ts';
import { inPlace } from '../../src/interactions/answer.ts';
import type { Part } from '../../src/interactions/parts.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import { Router } from '../../src/interactions/router.ts';
import { startApi } from '../support/api-server.ts';
import { aClient, aMessage } from '../support/from-payloads.ts';
import { interactionOf } from '../support/interactions.ts';
import { componentPayload } from '../support/payloads.ts';
import { APP, buttonId, defineButton, defineEvent, gate, say, type TestApp } from '../support/routed.ts';

const log = {
  fatal: () => undefined,
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
  debug: () => undefined,
};

/** Records what these parts do, in order. */
async function openScene(parts: (done: string[], opened: Promise<void>) => readonly Part<TestApp>[]) {
  const { url } = await startApi(() => ({ body: {} }));
  const client = aClient(url);
  const done: string[] = [];
  const { opened, open } = gate();
  const registry = createRegistry(parts(done, opened));
  const router = new Router({ registry, app: APP, log, explain: () => undefined, ageOf: () => undefined });
  const listening = listen(client, registry, router, APP, log);
  const stop = () => listening.stop().then(() => done.push('stopped'));
  return { client, done, open, stop };
}

/** One that waits until it may continue, then reports it. */
const pressed = (done: string[], opened: Promise<void>) =>
  defineButton({
    id: buttonId,
    needs: 'everyone',
    manner: 'update',
    execute: async () => {
      await opened;
      done.push('answered');
      return inPlace(say('pressed'));
    },
  });
const deleted = (done: string[], opened: Promise<void>) =>
  defineEvent(Events.MessageDelete, async () => {
    await opened;
    done.push('handled');
  });

test('the end waits for an answer that is under way', async () => {
  const { client, done, open, stop } = await openScene((...given) => [pressed(...given)]);
  client.emit(
    Events.InteractionCreate,
    interactionOf(componentPayload(buttonId.build({ number: 7 })), client),
  );
  const stopped = stop();
  await setImmediate();
  expect(done).toEqual([]);
  open();
  await stopped;
  expect(done).toEqual(['answered', 'stopped']);
});

test('the end waits for an event that is under way', async () => {
  const { client, done, open, stop } = await openScene((...given) => [deleted(...given)]);
  client.emit(Events.MessageDelete, aMessage(client));
  const stopped = stop();
  await setImmediate();
  expect(done).toEqual([]);
  open();
  await stopped;
  expect(done).toEqual(['handled', 'stopped']);
});

test('what comes after the end has begun is not begun', async () => {
  const { client, done, open, stop } = await openScene((...given) => [pressed(...given), deleted(...given)]);
  open();
  const stopped = stop();
  client.emit(
    Events.InteractionCreate,
    interactionOf(componentPayload(buttonId.build({ number: 7 })), client),
  );
  client.emit(Events.MessageDelete, aMessage(client));
  await stopped;
  expect(done).toEqual(['stopped']);
});

test.each([
  ['a fault of ours is logged as one', new TypeError('x is undefined'), 'error'],
  ['a Discord that does not answer is none', networkError('ECONNRESET'), 'warn'],
])('%s', async (_, error, level) => {
  const logged: string[] = [];
  const failing = defineEvent(Events.MessageDelete, () => Promise.reject(error));
  const client = aClient();
  const registry = createRegistry([failing]);
  const record = { ...log, warn: () => logged.push('warn'), error: () => logged.push('error') };
  const router = new Router({
    registry,
    app: APP,
    log: record,
    explain: () => undefined,
    ageOf: () => undefined,
  });
  const listening = listen(client, registry, router, APP, record);
  client.emit(Events.MessageDelete, aMessage(client));
  await listening.stop();
  expect(logged).toEqual([level]);
});

function networkError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
