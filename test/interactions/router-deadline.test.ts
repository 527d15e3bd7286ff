import {
  type APIInteraction,
  ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { form, inPlace, privately, publicly } from '../../src/interactions/answer.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import { Router } from '../../src/interactions/router.ts';
import { Rush } from '../../src/interactions/rush.ts';
import { startApi } from '../support/api-server.ts';
import { aClient } from '../support/from-payloads.ts';
import { interactionOf } from '../support/interactions.ts';
import { commandPayload, componentPayload, formPayload, messageOf } from '../support/payloads.ts';
import {
  APP,
  buttonId,
  DEFERRED_UPDATE,
  defineButton,
  defineCommand,
  defineModal,
  formId,
  gate,
  MESSAGE,
  say,
  UPDATE,
} from '../support/routed.ts';
import { english } from '../support/texts/english.ts';

const MODAL = InteractionResponseType.Modal;
const PRIVATE = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

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

/** What Discord says to a first answer that is a message. */
const TAKEN = {
  interaction: { id: '800000000000000001', type: 3 },
  resource: { type: MESSAGE, message: messageOf() },
};

describe('a handler that opens a form, and so can’t be deferred,', () => {
  test.each([
    ['a second opens it', 1_000, { type: MODAL }],
    [
      'longer tells the person while Discord still listens',
      2_500,
      { type: MESSAGE, data: { flags: PRIVATE } },
    ],
  ])('and takes %s', async (_, milliseconds, wanted) => {
    const { url, calls } = await startApi(() => ({ body: TAKEN }));
    const { opened, open } = gate();
    const slow = defineButton({
      id: buttonId,
      needs: 'everyone',
      manner: 'form',
      execute: () => opened.then(() => form({ title: 'A form', custom_id: 'form', components: [] })),
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
    vi.useRealTimers();
    open();
    await handled;
    expect(calls).toHaveLength(1);
    expect(calls[0]?.body).toMatchObject(wanted);
    if (wanted.type === MESSAGE) expect(JSON.stringify(calls[0]?.body)).toContain(english.errors.slow);
  });

  test('is reported where it fails after that', async () => {
    const { url } = await startApi(() => ({ body: TAKEN }));
    const { opened, open } = gate();
    const slow = defineButton({
      id: buttonId,
      needs: 'everyone',
      manner: 'form',
      execute: () => opened.then(() => Promise.reject(new Error('the disk is locked'))),
    });
    const failed: string[] = [];
    const router = new Router({
      ageOf: () => undefined,
      registry: createRegistry([slow]),
      app: APP,
      log: { ...log, error: (_, message) => failed.push(message) },
      explain: () => undefined,
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const handled = router.handle(
      interactionOf(componentPayload(buttonId.build({ number: 7 })), aClient(url)),
    );
    await vi.advanceTimersByTimeAsync(2_500);
    vi.useRealTimers();
    await handled;
    expect(failed).toEqual([]);
    open();
    await expect.poll(() => failed).toEqual(['handler failed']);
  });
});

test.each([
  ['that Discord no longer waits for are not even looked for', 3_100, 0],
  ['that Discord still waits for come', 2_900, 1],
  ['whose age is not known come', undefined, 1],
])('suggestions %s', async (_, age, times) => {
  const { url, calls } = await startApi(() => ({ body: {} }));
  let searches = 0;
  const suggesting = defineCommand({
    name: 'film info',
    needs: 'everyone',
    manner: 'public',
    options: {
      film: {
        type: 'string',
        required: true,
        autocomplete: () => {
          searches += 1;
          return [{ name: 'Ayla', value: 'ayla-2017' }];
        },
      },
    },
    execute: () => publicly(say('a film')),
  });
  const registry = createRegistry([suggesting]);
  const router = new Router({ registry, app: APP, log, explain: () => undefined, ageOf: () => age });
  const film = { name: 'film', type: ApplicationCommandOptionType.String, value: 'a', focused: true };
  const info = { name: 'info', type: ApplicationCommandOptionType.Subcommand, options: [film] };
  const typing: unknown = {
    ...commandPayload({ name: 'film', options: [info] }),
    type: InteractionType.ApplicationCommandAutocomplete,
  };
  await router.handle(interactionOf(typing as APIInteraction, aClient(url)));
  expect([searches, calls.length]).toEqual([times, times]);
});

describe('when more comes than can be done', () => {
  /** It has begun: everything came late for more than a second. */
  function aRush(): Rush {
    let now = 0;
    const rush = new Rush({ log, now: () => now, measureLoad: () => () => 1 });
    for (; now < 3_000; now += 100) rush.isTooMuch(2_000, 0);
    return rush;
  }

  async function startRushed(age = 2_000) {
    const { url, calls } = await startApi(() => ({ body: TAKEN }));
    const runs: string[] = [];
    const run = (what: string) => () => {
      runs.push(what);
      return privately(say(what));
    };
    const parts = [
      defineButton({ id: buttonId, needs: 'everyone', manner: 'private', execute: run('press') }),
      defineModal({ id: formId, needs: 'everyone', manner: 'private', fields: {}, execute: run('form') }),
    ];
    const registry = createRegistry(parts);
    const ageOf = () => age;
    const router = new Router({ registry, app: APP, log, explain: () => undefined, ageOf, rush: aRush() });
    const use = (payload: APIInteraction) => router.handle(interactionOf(payload, aClient(url)));
    return { calls, runs, use };
  }

  const aPress = () => componentPayload(buttonId.build({ number: 7 }));

  test('a late press is not carried out, and its person is told so at once', async () => {
    const { calls, runs, use } = await startRushed();
    await use(aPress());
    expect(runs).toEqual([]);
    expect(calls.map(({ body }) => body)).toMatchObject([{ type: MESSAGE, data: { flags: PRIVATE } }]);
    expect(JSON.stringify(calls[0]?.body)).toContain(english.errors.busy);
  });

  test('one that came in time is carried out', async () => {
    const { runs, use } = await startRushed(500);
    await use(aPress());
    expect(runs).toEqual(['press']);
  });

  test('one that Discord no longer waits for costs no request', async () => {
    const { calls, runs, use } = await startRushed(3_500);
    await use(aPress());
    expect([runs, calls]).toEqual([[], []]);
  });

  test('a form that somebody has filled in is carried out, however late', async () => {
    const { runs, use } = await startRushed();
    await use(formPayload(formId.build({ number: 7 }), []));
    expect(runs).toEqual(['form']);
  });
});
