import { DiscordAPIError, HTTPError, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { explainDiscord, fateOf, isGone, isTooLate } from '../../src/interactions/discord-errors.ts';
import { rejection, startApi } from '../support/api-server.ts';

const CODE = '900000000000000001';

/** The error that discord.js throws for such a response. */
async function errorOf(status: number, code?: number): Promise<unknown> {
  const { rest } = await startApi(() => ({ status, body: { code, message: 'No' } }));
  return rejection(rest.patch(Routes.channelMessage('1', '2'), { body: { content: 'x' } }));
}

describe('what Discord refuses is told to the person', () => {
  it.each([
    ['Unknown Message', 404, 10008, 'discord.unknownMessage'],
    ['Missing Access', 403, 50001, 'discord.missingAccess'],
    ['Missing Permissions', 403, 50013, 'discord.missingAccess'],
  ])('%s', async (_, status, code, key) => {
    const error = await errorOf(status, code);
    expect(error).toBeInstanceOf(DiscordAPIError);
    expect(explainDiscord(error, CODE)).toMatchObject({ key });
  });

  it.each([500, 502, 503])('status %i, with a code for the operator', async (status) => {
    const error = await errorOf(status, 0);
    expect(error).toBeInstanceOf(HTTPError);
    expect(explainDiscord(error, CODE)).toMatchObject({ key: 'discord.unavailable', facts: { code: CODE } });
  });

  it.each([
    [401, 0],
    [403, undefined],
  ])('status %i with code %j, which Discord itself does not give as a reason', async (status, code) => {
    expect(explainDiscord(await errorOf(status, code), CODE)).toMatchObject({ key: 'discord.unavailable' });
  });

  it('but not where nobody but us can do anything about it', async () => {
    expect(explainDiscord(await errorOf(400, 50035), CODE)).toBeUndefined();
    expect(explainDiscord(await errorOf(404, 10062), CODE)).toBeUndefined();
    expect(explainDiscord(new TypeError('x is undefined'), CODE)).toBeUndefined();
    expect(explainDiscord({ code: 10008 }, CODE)).toBeUndefined();
  });
});

describe('what became of a failed request', () => {
  it.each([
    [400, 50035, 'refused'],
    [403, 50013, 'refused'],
    [404, 10062, 'refused'],
    [400, 40060, 'before'],
    [401, 0, 'unknown'],
    [403, undefined, 'unknown'],
    [502, 0, 'unknown'],
  ])('with status %i and code %j: %s', async (status, code, fate) => {
    expect(fateOf(await errorOf(status, code))).toBe(fate);
  });

  it('is unknown if there was no answer', async () => {
    expect(fateOf(new Error('other side closed'))).toBe('unknown');
  });
});

describe('Discord no longer waits for the answer', () => {
  it.each([
    [404, 10062, true],
    [401, 50027, true],
    [401, 0, false],
    [404, 10008, false],
  ])('when it answers %i with code %i: %s', async (status, code, late) => {
    expect(isTooLate(await errorOf(status, code))).toBe(late);
  });
});

describe('a message is gone', () => {
  it.each([
    [404, 10008, true],
    [404, 10003, true],
    [403, 50001, false],
    [404, 10062, false],
    [500, 0, false],
  ])('when Discord answers %i with code %i: %s', async (status, code, gone) => {
    expect(isGone(await errorOf(status, code))).toBe(gone);
  });

  it('is not what any other error says', () => {
    expect(isGone(new Error('Unknown Message'))).toBe(false);
    expect(isGone(undefined)).toBe(false);
  });
});
