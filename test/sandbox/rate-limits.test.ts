import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { RateLimits } from '../../sandbox/rest/rate-limits.ts';
import { restOf, startSandbox } from './start-bot.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Limits whose clock stands still unless it is moved. */
function limitsAt(kind: 'discord' | 'lenient' = 'discord') {
  let now = 1_790_000_000_000;
  const limits = new RateLimits(() => now, kind);
  const ask = (request: string, { ageMs = 0, authorised = true } = {}) => {
    const [method = '', path = ''] = request.split(' ');
    return limits.count({ method, path, authorised, messageAgeMs: ageMs });
  };
  return {
    ask,
    later: (ms: number) => {
      now += ms;
    },
    /** How many of many such requests are let through. */
    passed: (request: string, options?: Parameters<typeof ask>[1]) =>
      Array.from({ length: 300 }, () => ask(request, options)).filter(({ refusal }) => !refusal).length,
  };
}

const messages = '/channels/100000000000000001/messages';
const elsewhere = '/channels/100000000000000002/messages';
const message = `${messages}/100000000000000009`;
const other = `${messages}/100000000000000008`;

describe('a channel takes', () => {
  test.each([
    ['POST', messages, 5, 5_000],
    ['PATCH', message, 5, 5_000],
    ['DELETE', message, 5, 1_000],
    ['PUT', `${message}/reactions/%F0%9F%92%9B/@me`, 1, 250],
  ])('%s %s %i times in %i ms', (method, path, count, windowMs) => {
    const { passed, later } = limitsAt();
    expect(passed(`${method} ${path}`)).toBe(count);
    later(windowMs - 1);
    expect(passed(`${method} ${path}`)).toBe(0);
    later(1);
    expect(passed(`${method} ${path}`)).toBe(count);
  });

  test('edits of all its messages together, and of other channels apart', () => {
    const { ask, passed } = limitsAt();
    ask(`PATCH ${other}`);
    expect(passed(`PATCH ${message}`)).toBe(4);
    expect(passed(`PATCH ${elsewhere}/100000000000000007`)).toBe(5);
  });

  test('a reaction given or taken, whichever', () => {
    const { ask, passed } = limitsAt();
    ask(`PUT ${message}/reactions/%F0%9F%92%9B/@me`);
    expect(passed(`DELETE ${other}/reactions/%F0%9F%AA%BF/100000000000000003`)).toBe(0);
  });

  test('three edits of messages older than an hour in six seconds, which no header tells', () => {
    const { ask, passed, later } = limitsAt();
    expect(passed(`PATCH ${message}`, { ageMs: HOUR_MS + 1 })).toBe(3);
    later(5_000);
    const { refusal, headers } = ask(`PATCH ${other}`, { ageMs: HOUR_MS + 1 });
    expect(refusal).toMatchObject({ status: 429, json: { code: 30046, retry_after: 1 } });
    expect(headers['X-RateLimit-Remaining']).toBe('4');
    expect(ask(`PATCH ${other}`, { ageMs: HOUR_MS }).refusal).toBeUndefined();
  });
});

test('all of the bot together may ask fifty times a second, but for what goes by an interaction', () => {
  const { ask, passed } = limitsAt();
  const callback = 'POST /interactions/100000000000000001/token/callback';
  expect(passed(callback, { authorised: false })).toBe(200);
  expect(passed('GET /users/@me')).toBe(50);
  expect(ask('GET /gateway/bot').refusal).toMatchObject({
    json: { global: true },
    headers: { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global', 'Retry-After': '1' },
  });
  expect(ask(callback.replace('1/', '2/'), { authorised: false }).refusal).toBeUndefined();
});

test('lenient ones are met only by who runs away', () => {
  const { passed } = limitsAt('lenient');
  expect(passed(`PATCH ${message}`, { ageMs: 2 * HOUR_MS })).toBe(200);
});

describe('an answer', () => {
  test("carries Discord's headers, also where it is an error", async () => {
    const discord = await startSandbox({ clock: () => 1_790_000_000_000 });
    const edit = () =>
      fetch(
        `${discord.apiUrl}/v10${Routes.channelMessage(discord.channels.moments.id, '100000000000000009')}`,
        {
          method: 'PATCH',
          headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
          body: '{"content":"x"}',
        },
      );
    const first = await edit();
    expect(first.status).toBe(404);
    expect(first.headers.get('x-ratelimit-limit')).toBe('5');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
    expect(first.headers.get('x-ratelimit-reset-after')).toBe('5');
    // Its id tells how old it is, whether it is there or not.
    await edit();
    await edit();
    expect(await (await edit()).json()).toMatchObject({ code: 30046 });
    await edit();
    const refused = await edit();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    expect(await refused.json()).toMatchObject({ global: false, retry_after: 5 });
  });

  test('keeps discord.js waiting until it may go on', async () => {
    const discord = await startSandbox();
    const rest = restOf(discord);
    const { id } = discord.people.john.send('react to me');
    const react = (emoji: string) =>
      rest.put(Routes.channelMessageOwnReaction(discord.channels.moments.id, id, encodeURIComponent(emoji)));
    const started = performance.now();
    for (const emoji of ['💛', '🪿', '😭']) await react(emoji);
    expect(performance.now() - started).toBeGreaterThanOrEqual(500);
    const statuses = discord.requests.entries.map((entry) => entry.kind === 'request' && entry.status);
    // Until its first answer it doesn't know which requests share a bucket, so one may be refused.
    expect(statuses.filter((status) => status !== 429)).toEqual([204, 204, 204]);
  });
});
