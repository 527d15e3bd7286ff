import { expect, test, vi } from 'vitest';
import { tokenLoss } from '../../src/discord/token-loss.ts';
import { type ApiCall, rejection, startApi } from '../support/api-server.ts';

const ME = '/users/@me';
const CARD = '/channels/700000000000000501/messages/800000000000000555';
const UNAUTHORISED = { status: 401, body: { code: 0, message: '401: Unauthorized' } };

/** discord.js's REST, watched, with a Discord that answers so; and whether the token counts as lost. */
async function openScene(answer: (call: ApiCall) => { readonly status?: number; readonly body: unknown }) {
  const { rest, calls } = await startApi(answer);
  const logged: string[] = [];
  const log = {
    warn: (_facts: object, message: string) => void logged.push(`warn: ${message}`),
    error: (_facts: object, message: string) => void logged.push(`error: ${message}`),
  };
  let isLost = false;
  void tokenLoss(rest, log).then(() => {
    isLost = true;
  });
  const asked = () => calls.filter(({ path }) => path === ME).length;
  return { rest, logged, asked, isLost: () => isLost };
}

test('after one 401, Discord is asked once who the bot is, and the bot goes on', async () => {
  let refused = 0;
  const { rest, logged, asked, isLost } = await openScene(({ path }) => {
    if (path !== CARD || refused > 1) return { body: {} };
    refused += 1;
    return UNAUTHORISED;
  });
  await Promise.all([rejection(rest.patch(CARD)), rejection(rest.delete(CARD))]);
  await vi.waitUntil(() => logged.length > 0);
  expect(asked()).toBe(1);
  expect(await rest.patch(CARD)).toEqual({});
  expect(isLost()).toBe(false);
});

test('what is sent right after one 401 is sent all the same', async () => {
  let refused = 0;
  const { rest } = await openScene(({ path }) => {
    if (path !== CARD || refused > 0) return { body: {} };
    refused += 1;
    return UNAUTHORISED;
  });
  const next = rest.patch(CARD).catch(() => rest.delete(CARD));
  expect(await next).toEqual({});
});

test('a token that Discord does not know is lost', async () => {
  const { rest, logged, asked, isLost } = await openScene(() => UNAUTHORISED);
  await rejection(rest.patch(CARD));
  await vi.waitUntil(isLost);
  expect(asked()).toBe(1);
  expect(logged).toEqual([expect.stringContaining('error: ')]);
});

test('a 401 after which Discord can’t be asked loses nothing, and the next one asks again', async () => {
  let isDown = true;
  const { rest, logged, asked, isLost } = await openScene(({ path }) => {
    if (path === ME && isDown) return { status: 500, body: {} };
    return UNAUTHORISED;
  });
  await rejection(rest.patch(CARD));
  await vi.waitUntil(() => logged.length > 0);
  expect(isLost()).toBe(false);
  isDown = false;
  await rejection(rest.patch(CARD));
  await vi.waitUntil(isLost);
  expect(asked()).toBe(2);
});

test('a 401 of a request without the token, such as an answer to an interaction, says nothing about it', async () => {
  const { rest, logged, asked } = await openScene(() => UNAUTHORISED);
  await rejection(rest.post('/interactions/1/token/callback', { auth: false }));
  await rejection(rest.patch(CARD));
  await vi.waitUntil(() => logged.length > 0);
  expect(asked()).toBe(1);
});
