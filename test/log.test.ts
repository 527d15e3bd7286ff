import { DiscordAPIError, HTTPError, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLog, type Log } from '../src/log.ts';
import { rejection, startApi } from './support/api-server.ts';

const TOKEN = 'aW50ZXJhY3Rpb246c2VjcmV0';
const STORY = 'When Memo finally meets his daughter Ova';

function heard(write: (log: Log) => void, level: Parameters<typeof createLog>[0] = 'debug'): string[] {
  const lines: string[] = [];
  write(createLog(level, { write: (line) => void lines.push(line) }));
  return lines;
}

/** The error of a real request with a person's text and an interaction's token. */
async function refused(status: number): Promise<unknown> {
  const { rest } = await startApi(() => ({
    status,
    body: {
      code: 50035,
      message: 'Invalid Form Body',
      errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Too long.' }] } },
    },
  }));
  const request = { body: { content: STORY }, files: [{ name: 'ova.png', data: STORY }] };
  return rejection(rest.post(Routes.webhook('800000000000000001', TOKEN), request));
}

describe('the log', () => {
  it('is one JSON object a line, with the time, the facts and the sentence', () => {
    const [line = '', ...more] = heard((log) => log.warn({ guild: '1', number: 128 }, 'card not taken down'));
    expect(more).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({ guild: '1', number: 128, msg: 'card not taken down' });
    expect(JSON.parse(line).time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it.each([
    ['silent', []],
    ['fatal', ['fatal']],
    ['error', ['fatal', 'error']],
    ['warn', ['fatal', 'error', 'warn']],
    ['info', ['fatal', 'error', 'warn', 'info']],
    ['debug', ['fatal', 'error', 'warn', 'info', 'debug']],
  ] as const)('writes at level %s no more than %j', (level, written) => {
    const lines = heard((log) => {
      for (const name of ['fatal', 'error', 'warn', 'info', 'debug'] as const) log[name]({}, name);
    }, level);
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(written);
  });

  it('says which field Discord refused, and neither what was typed nor the token in the address', async () => {
    const err = await refused(400);
    expect(err).toBeInstanceOf(DiscordAPIError);
    expect(JSON.stringify(err) + (err as DiscordAPIError).url).toContain(TOKEN);
    const [line = ''] = heard((log) => log.error({ err, interaction: '1' }, 'answer not delivered'));
    expect(JSON.parse(line)).toMatchObject({
      interaction: '1',
      err: {
        code: 50035,
        status: 400,
        method: 'POST',
        message: expect.stringContaining('BASE_TYPE_MAX_LENGTH'),
      },
    });
    for (const secret of [TOKEN, STORY, 'a.b.c', 'ova.png', '127.0.0.1']) expect(line).not.toContain(secret);
  });

  it('is as silent about a request that Discord failed on, and about one that is the cause of another', async () => {
    const err = await refused(502);
    expect(err).toBeInstanceOf(HTTPError);
    const lines = heard((log) => {
      log.error({ err }, 'failed');
      log.error({ err: new Error('could not start', { cause: err }) }, 'failed');
    });
    expect(lines[1]).toContain('could not start');
    for (const secret of [TOKEN, STORY, '127.0.0.1']) expect(lines.join()).not.toContain(secret);
  });

  it('keeps out a token among the facts', () => {
    const lines = heard((log) =>
      log.info({ token: TOKEN, config: { token: TOKEN, level: 'info' } }, 'facts'),
    );
    expect(lines.join()).not.toContain(TOKEN);
    expect(lines.join()).toContain('info');
  });

  it('keeps the tokens of live sources out, in the whole configuration and in headers', () => {
    const tmdb = { apiUrl: 'https://api.themoviedb.org', token: TOKEN };
    const headers = { authorization: `Bearer ${TOKEN}` };
    const lines = heard((log) => {
      log.info(tmdb, 'facts');
      log.info({ tmdb }, 'facts');
      log.info({ sources: { tmdb } }, 'facts');
      log.info({ config: { sources: { tmdb } } }, 'facts');
      log.info({ headers, request: { headers } }, 'facts');
      log.info({ ...headers, request: headers }, 'facts');
    });
    expect(lines.join()).not.toContain(TOKEN);
    expect(lines.join().match(/api\.themoviedb\.org/g)).toHaveLength(4);
  });

  it('logs what was thrown even if it is not an error', () => {
    const [line = ''] = heard((log) => log.error({ err: 'out of geese' }, 'failed'));
    expect(JSON.parse(line).err).toMatchObject({ message: 'out of geese' });
  });
});
