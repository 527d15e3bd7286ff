import type { Interaction } from 'discord.js';
import { ComponentType, Locale, MessageFlags, TextInputStyle } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { register, startBot } from '../start-bot.ts';
import { formOf, startPage } from './page-stage.ts';

const commands = [
  {
    name: 'moment',
    description: 'Moments',
    description_localizations: { tr: 'Anlar' },
    options: [{ name: 'share', type: 1, description: 'Share' }] as never,
  },
  { name: 'Look', type: 2 as never },
  { name: 'purge', description: 'Purge', default_member_permissions: '8192' },
];

test('the client offers what this person may use here, with its translations', async () => {
  const stage = await startPage();
  await register(stage.discord, commands);
  const channelId = stage.discord.channels.moments.id;
  const offered = async (as: 'john' | 'mika') =>
    (await stage.act(as, 'offered', { channelId })).commands.map((command) => command.name);
  expect(await offered('john')).toEqual(['moment', 'Look']);
  expect(await offered('mika')).toEqual(['moment', 'Look', 'purge']);
  const { commands: all } = await stage.act('john', 'offered', { channelId });
  expect(all[0]?.description_localizations).toEqual({ tr: 'Anlar' });
});

test('an answer that takes its time is not waited for', async () => {
  const stage = await startPage();
  await register(stage.discord, commands);
  let finish: () => void = () => undefined;
  await startBot(stage.discord, async (interaction) => {
    if (!interaction.isUserContextMenuCommand()) return;
    await interaction.deferReply();
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    await interaction.editReply(`saw ${interaction.targetUser.username}`);
  });
  const john = await stage.live('john');
  const { discord } = stage;
  const settled = await stage.act('john', 'menu', {
    channelId: discord.channels.moments.id,
    name: 'Look',
    target: { userId: discord.people.elif.id },
  });
  expect(settled).toEqual({ kind: 'done' });
  await john.until(() => john.messages.some((message) => (message.flags ?? 0) & MessageFlags.Loading));
  finish();
  await john.until(() => john.messages.at(-1)?.content === 'saw elif');
});

const modal = {
  custom_id: 'story',
  title: 'Story',
  components: [
    {
      type: ComponentType.Label as const,
      label: 'Text',
      component: {
        type: ComponentType.TextInput as const,
        custom_id: 'text',
        style: TextInputStyle.Paragraph as const,
        max_length: 10,
      },
    },
    {
      type: ComponentType.Label as const,
      label: 'Picture',
      component: { type: ComponentType.FileUpload as const, custom_id: 'picture', required: false },
    },
  ],
};

test('a form opens, is checked, fails, and is sent once', async () => {
  const stage = await startPage({ deadlines: { acknowledge: 500 } });
  await register(stage.discord, commands);
  let isDeaf = false;
  const submitted: string[] = [];
  await startBot(stage.discord, async (interaction: Interaction) => {
    if (isDeaf) return;
    if (interaction.isChatInputCommand()) await interaction.showModal(modal);
    if (!interaction.isModalSubmit()) return;
    const { fields } = interaction;
    submitted.push(
      `${fields.getTextInputValue('text')} ${fields.getUploadedFiles('picture')?.first()?.name}`,
    );
    await interaction.reply('thanks');
  });
  const channelId = stage.discord.channels.moments.id;
  const open = { channelId, name: 'moment share', options: {} };
  const settled = await stage.act('john', 'command', open);
  if (settled.kind !== 'form') throw new Error(`no form, but ${settled.kind}`);
  const { openerId, data } = settled.form;
  expect(data).toMatchObject({ custom_id: 'story', title: 'Story' });
  const submit = (as: string, text: string, files: readonly File[] = []) =>
    stage.post(
      `/page/as/${as}/submit`,
      formOf({ openerId, values: { text, picture: files.map((_, file) => ({ file })) } }, files),
    );
  expect(await submit('john', 'x'.repeat(11))).toMatchObject({
    status: 403,
    body: { message: 'The field text takes at most 10 characters.' },
  });
  expect((await submit('john', '')).body.message).toContain('text is required');
  expect((await submit('elif', 'x')).body.message).toContain('somebody else');
  isDeaf = true;
  expect(await submit('john', 'x')).toEqual({
    status: 200,
    body: { kind: 'failed', reason: 'This interaction failed' },
  });
  isDeaf = false;
  const john = await stage.live('john');
  expect(await submit('john', 'x', [new File(['p'], 'p.txt')])).toEqual({
    status: 200,
    body: { kind: 'done' },
  });
  expect(submitted).toEqual(['x p.txt']);
  const thanks = await john.until(() => john.messages.find((message) => message.content === 'thanks'));
  expect(thanks.usedCommand).toBe('/moment share');
  expect(await submit('john', 'x')).toMatchObject({
    status: 403,
    body: { message: expect.stringContaining('already sent') },
  });
  isDeaf = true;
  expect(await stage.act('john', 'command', open)).toEqual({
    kind: 'failed',
    reason: 'The application did not respond',
  });
});

test('a form is forgotten after a quarter of an hour', async () => {
  let now = Date.now();
  const stage = await startPage({ clock: () => now });
  await register(stage.discord, commands);
  await startBot(
    stage.discord,
    (interaction) => interaction.isChatInputCommand() && interaction.showModal(modal),
  );
  const channelId = stage.discord.channels.moments.id;
  const settled = await stage.act('john', 'command', { channelId, name: 'moment share', options: {} });
  const openerId = settled.kind === 'form' ? settled.form.openerId : '';
  now += 16 * 60_000;
  await expect(stage.act('john', 'submit', { openerId, values: { text: 'x' } })).rejects.toThrow(
    '403: This form is no longer open',
  );
});

test('files are sent with a message, and read by who may see it', async () => {
  const stage = await startPage();
  const channelId = stage.discord.channels.moments.id;
  const files = [
    new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }),
    new File(['x'], 'a.png', { type: 'image/png' }),
    new File(['<script>alert(1)</script>'], 'a.html', { type: 'text/html' }),
  ];
  await stage.act(
    'john',
    'send',
    { channelId, text: '', files: [{ file: 0 }, { file: 1 }, { file: 2 }] },
    files,
  );
  const [message] = (await stage.act('elif', 'history', { channelId })).messages;
  expect(message?.attachments.map(({ filename }) => filename)).toEqual(['a.svg', 'a.png', 'a.html']);
  const answers = await Promise.all((message?.attachments ?? []).map(({ url }) => fetch(url)));
  const header = (name: string) => answers.map((answer) => answer.headers.get(name));
  expect(header('content-disposition')).toEqual(['attachment', 'inline', 'attachment']);
  expect(header('content-security-policy')).toEqual(Array(3).fill("sandbox; default-src 'none'"));
  expect(header('cross-origin-resource-policy')).toEqual(Array(3).fill('same-origin'));
  expect(header('x-content-type-options')).toEqual(Array(3).fill('nosniff'));
  await stage.cause('expire-links');
  expect((await fetch(message?.attachments[0]?.url ?? '')).status).toBe(404);
});

test('history comes in pages', async () => {
  const stage = await startPage();
  const channelId = stage.discord.channels.moments.id;
  for (let count = 0; count < 70; count += 1) stage.discord.people.john.send(String(count));
  const newest = await stage.act('elif', 'history', { channelId });
  expect([newest.hasMore, newest.messages.length, newest.messages.at(-1)?.content]).toEqual([true, 50, '69']);
  const older = await stage.act('elif', 'history', { channelId, beforeId: String(newest.messages[0]?.id) });
  expect([older.hasMore, older.messages.length, older.messages[0]?.content]).toEqual([false, 20, '0']);
});

test('a language that somebody chooses is that of their next interaction', async () => {
  const stage = await startPage();
  await register(stage.discord, commands);
  await startBot(
    stage.discord,
    (interaction) => interaction.isChatInputCommand() && interaction.reply(interaction.locale),
  );
  const john = await stage.live('john');
  await stage.act('john', 'locale', { locale: Locale.Japanese });
  const channelId = stage.discord.channels.moments.id;
  await stage.act('john', 'command', { channelId, name: 'moment share', options: {} });
  await john.until(() => john.messages.at(-1)?.content === 'ja');
});

test('an answer to a form that a menu opened names the command as the menu does', async () => {
  const stage = await startPage();
  await register(stage.discord, commands);
  await startBot(stage.discord, async (interaction: Interaction) => {
    if (interaction.isUserContextMenuCommand()) await interaction.showModal(modal);
    if (interaction.isModalSubmit()) await interaction.reply('thanks');
  });
  const john = await stage.live('john');
  const opened = await stage.act('john', 'menu', {
    channelId: stage.discord.channels.moments.id,
    name: 'Look',
    target: { userId: stage.discord.people.elif.id },
  });
  if (opened.kind !== 'form') throw new Error('no form opened');
  await stage.act('john', 'submit', { openerId: opened.form.openerId, values: { text: 'x' } });
  const thanks = await john.until(() => john.messages.find(({ content }) => content === 'thanks'));
  expect(thanks.usedCommand).toBe('Look');
});
