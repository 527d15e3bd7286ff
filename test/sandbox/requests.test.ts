import { request } from 'node:http';
import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import { Recent } from '../../sandbox/rest/recent.ts';
import { startSandbox } from './start-bot.ts';

interface Answer {
  readonly status: number;
  readonly json: { readonly code?: number; readonly message?: string; readonly id?: string };
}

/** A request just as it is said here, which no client of Discord would make. */
async function ask(discord: SandboxDiscord, path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = { authorization: `Bot ${discord.token}`, ...init.headers };
  const answer = await fetch(`${discord.apiUrl}/v10${path}`, { ...init, headers });
  const text = await answer.text();
  return { status: answer.status, json: text === '' ? {} : JSON.parse(text) };
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const messagesOf = ({ channels }: SandboxDiscord) => Routes.channelMessages(channels.moments.id);
const post = (discord: SandboxDiscord, body: unknown) =>
  ask(discord, messagesOf(discord), json('POST', body));

function formOf(texts: Record<string, string>, files: Record<string, File> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...texts, ...files })) form.set(name, value);
  return form;
}

describe("Discord's codes", () => {
  test('an unknown route is 404, a wrong method 405, and both are remembered', async () => {
    const discord = await startSandbox();
    expect(await ask(discord, '/sticker-packs')).toEqual({
      status: 404,
      json: { code: 0, message: '404: Not Found' },
    });
    expect(await ask(discord, '/users/@me', { method: 'DELETE' })).toEqual({
      status: 405,
      json: { code: 0, message: '405: Method Not Allowed' },
    });
    expect(discord.unknownRequests).toEqual(['GET /sticker-packs', 'DELETE /users/@me']);
  });

  test.each(['abc', '-1', '1e3', '99999999999999999999', '1 or 1'])('%s is no id', async (id) => {
    const discord = await startSandbox();
    expect(await ask(discord, `/channels/${encodeURIComponent(id)}`)).toMatchObject({
      status: 400,
      json: { code: 50035, errors: { channel_id: { _errors: [{ code: 'NUMBER_TYPE_COERCE' }] } } },
    });
    expect(discord.violations).toHaveLength(1);
  });

  test('a message without anything in it is 50006, new or edited', async () => {
    const discord = await startSandbox();
    const empty = { status: 400, json: { code: 50006, message: 'Cannot send an empty message' } };
    expect(await post(discord, { content: ' ' })).toEqual(empty);
    const { json: message } = await post(discord, { content: 'words' });
    const edit = (body: object) => ask(discord, `${messagesOf(discord)}/${message.id}`, json('PATCH', body));
    expect(await edit({ content: '' })).toEqual(empty);
    expect(await edit({ content: '', embeds: [{ title: 'a title' }] })).toMatchObject({ status: 200 });
    expect(await edit({ embeds: [] })).toEqual(empty);
    expect(await edit({ flags: MessageFlags.SuppressEmbeds })).toMatchObject({ status: 200 });
  });

  test('a file that is too large is 413 and 40005', async () => {
    const discord = await startSandbox();
    const file = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'scene.png');
    const body = formOf({ content: 'x' }, { 'files[0]': file });
    expect(await ask(discord, messagesOf(discord), { method: 'POST', body })).toEqual({
      status: 413,
      json: { code: 40005, message: 'Request entity too large' },
    });
  });

  test('so is a request of more than a hundred megabytes, before it has come', async () => {
    const discord = await startSandbox();
    const headers = { 'content-type': 'application/json', 'content-length': String(100 * 1024 * 1024 + 1) };
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${discord.apiUrl}/v10${messagesOf(discord)}`, { method: 'POST', headers });
      sent.on('error', reject);
      sent.on('response', (answer) => {
        resolve(answer.statusCode);
        sent.destroy();
      });
      sent.flushHeaders();
    });
    expect(status).toBe(413);
  });

  test.each([{}, { 'content-type': 'text/plain' }])('a body has to say what it is: %o', async (headers) => {
    const discord = await startSandbox();
    const body = new TextEncoder().encode('{"content":"x"}');
    expect(await ask(discord, messagesOf(discord), { method: 'POST', body, headers })).toMatchObject({
      status: 400,
      json: { code: 50035, errors: { _errors: [{ code: 'CONTENT_TYPE_INVALID' }] } },
    });
  });

  test('a body that is no JSON is 50109', async () => {
    const discord = await startSandbox();
    const init = { ...json('POST', ''), body: '{' };
    expect(await ask(discord, messagesOf(discord), init)).toMatchObject({
      status: 400,
      json: { code: 50109 },
    });
  });
});

test('a connection that is quiet for a while stays open', async () => {
  const discord = await startSandbox();
  const { headers } = await fetch(`${discord.apiUrl}/v10/users/@me`);
  expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
});

test('only the latest mistakes are remembered', () => {
  const recent = new Recent<number>(3);
  const { all } = recent;
  for (const one of [1, 2, 3, 4, 5]) recent.add(one);
  expect(all).toEqual([3, 4, 5]);
});

describe('a form', () => {
  test('needs no payload_json: its parts are the fields', async () => {
    const discord = await startSandbox();
    const body = formOf({ content: 'a {"picture"}', tts: 'false', flags: '4096', nonce: '12' });
    expect(await ask(discord, messagesOf(discord), { method: 'POST', body })).toMatchObject({ status: 200 });
    expect(discord.people.john.sees()).toMatchObject([
      { content: 'a {"picture"}', flags: MessageFlags.SuppressNotifications },
    ]);
  });

  test('may be one without files', async () => {
    const discord = await startSandbox();
    const body = new URLSearchParams({ content: 'hi' });
    expect(await ask(discord, messagesOf(discord), { method: 'POST', body })).toMatchObject({ status: 200 });
    expect(discord.people.john.sees()).toMatchObject([{ content: 'hi' }]);
  });

  test('may call its files as it likes', async () => {
    const discord = await startSandbox();
    const body = formOf({}, { file: new File(['x'], 'a.png'), other: new File(['y'], 'b.png') });
    expect(await ask(discord, messagesOf(discord), { method: 'POST', body })).toMatchObject({ status: 200 });
    const [message] = discord.people.john.sees();
    expect(message?.attachments.map(({ filename }) => filename)).toEqual(['a.png', 'b.png']);
  });

  test('is judged like any other body', async () => {
    const discord = await startSandbox();
    const body = formOf({ content: 'x', flags: 'many' });
    expect(await ask(discord, messagesOf(discord), { method: 'POST', body })).toMatchObject({ status: 400 });
  });
});

describe('a forward', () => {
  const forward = (discord: SandboxDiscord, { id }: { id?: string | undefined }, more: object = {}) =>
    ask(discord, Routes.channelMessages(discord.channels.general.id), {
      ...json('POST', {
        message_reference: { type: 1, message_id: id, channel_id: discord.channels.moments.id },
        ...more,
      }),
    });

  test('holds the message as it was', async () => {
    const discord = await startSandbox();
    const { json: message } = await post(discord, { content: 'as it was' });
    expect(await forward(discord, message)).toMatchObject({ status: 200 });
    await ask(discord, `${messagesOf(discord)}/${message.id}`, json('PATCH', { content: 'changed' }));
    expect(discord.people.john.sees({ channel: 'general' })).toMatchObject([
      {
        content: '',
        flags: MessageFlags.HasSnapshot,
        message_reference: { type: 1, message_id: message.id, channel_id: discord.channels.moments.id },
        message_snapshots: [{ message: { content: 'as it was', edited_timestamp: null } }],
      },
    ]);
  });

  test('needs its channel, a message that is there, and one that the bot can read', async () => {
    const discord = await startSandbox();
    const { json: message } = await post(discord, { content: 'x' });
    const reference = { message_reference: { type: 1, message_id: message.id } };
    expect(await forward(discord, message, reference)).toMatchObject({ json: { code: 50035 } });
    expect(await forward(discord, { id: '123' })).toMatchObject({ json: { code: 10008 } });
    const others = discord.people.john.send('not for the bot');
    expect(await forward(discord, others)).toMatchObject({ json: { code: 160014 } });
  });
});

test('a file may come without a type, or with one in capitals, as it does from some phones', async () => {
  const discord = await startSandbox();
  const files = ['', 'IMAGE/PNG'].map((type) => ({ name: 'scene.png', type, bytes: Buffer.from('x') }));
  const { attachments } = discord.people.john.send('', {}, { files });
  expect(attachments.map((each) => each.content_type)).toEqual([undefined, 'IMAGE/PNG']);
  expect((await fetch(attachments[0]?.url ?? '')).headers.get('content-type')).toBe(
    'application/octet-stream',
  );
});
