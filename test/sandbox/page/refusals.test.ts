import { request } from 'node:http';
import { expect, test } from 'vitest';
import { formOf, startPage } from './page-stage.ts';

test('what a person may not do is refused in words', async () => {
  const stage = await startPage();
  const { discord } = stage;
  const channelId = discord.channels.moments.id;
  const { id: messageId } = discord.people.john.send('mine');
  const refusal = async (...act: Parameters<typeof stage.act>) =>
    stage.act(...act).then(
      () => 'done',
      (error: Error) => error.message,
    );
  expect(await refusal('elif', 'delete', { channelId, messageId })).toBe(
    '403: Elif can\'t delete others\' messages: the permission "Manage Messages" is missing in #moments.',
  );
  expect(await refusal('john', 'send', { channelId, text: 'x'.repeat(2_001), files: [] })).toBe(
    '403: Your message is too long: it has 2001 characters, and the limit is 2000. Shorten it.',
  );
  expect(await refusal('john', 'send', { channelId, text: ' ', files: [] })).toContain(
    '403: An empty message',
  );
  expect(await refusal('john', 'history', { channelId: discord.channels.moderationLog.id })).toContain(
    '403: ',
  );
  expect(await refusal('john', 'history', { channelId: '1' })).toContain('403: There is no channel');
  expect(stage.warnings).toEqual([]);
});

test('files over the limit are refused, and bodies over it before they are read', async () => {
  const stage = await startPage();
  const path = '/page/as/john/send';
  const body = { channelId: stage.discord.channels.moments.id, text: '', files: [{ file: 0 }] };
  const tooLarge = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'film.png');
  expect(await stage.post(path, formOf(body, [tooLarge]))).toMatchObject({
    status: 413,
    body: { message: 'Your files are too powerful: "film.png" is larger than 10 MB. Choose a smaller one.' },
  });
  expect(await stage.post(path, { ...body, text: 'x'.repeat(1024 * 1024) })).toMatchObject({ status: 413 });
  const status = await new Promise((resolve) => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': 1_000_000_000 };
    const asked = request(`${stage.url}${path}`, { method: 'POST', headers }, (answer) => {
      resolve(answer.statusCode);
      asked.destroy();
    });
    asked.on('error', () => undefined);
    asked.write('--x');
  });
  expect(status).toBe(413);
});

test('a body that is not understood is refused, as are people, acts and types that are not there', async () => {
  const stage = await startPage();
  const channelId = stage.discord.channels.moments.id;
  const post = async (...asked: Parameters<typeof stage.post>) => {
    const { status, body } = await stage.post(...asked);
    expect(body.message).toMatch(/\.$/);
    return status;
  };
  expect(await post('/page/as/john/send', { channelId, text: 7, files: [] })).toBe(400);
  expect(await post('/page/as/john/send', { channelId, text: 'x', files: [], more: 1 })).toBe(400);
  expect(await post('/page/as/john/send', { channelId, text: 'x', files: [{ file: 0 }] })).toBe(400);
  expect(await post('/page/as/john/send', '{')).toBe(400);
  expect(await post('/page/as/john/locale', { locale: 'xx' })).toBe(400);
  expect(await post('/page/trouble', { trouble: 'doom' })).toBe(400);
  expect(await post('/page/as/nobody/send', {})).toBe(404);
  expect(await post('/page/as/john/constructor', {})).toBe(404);
  expect(await post('/page/nothing', {})).toBe(404);
  expect(await post('/page/as/john/send', '{}', { 'Content-Type': 'text/plain' })).toBe(415);
  expect(await post('/page/as/john/send', '--', { 'Content-Type': 'multipart/form-data' })).toBe(400);
});
