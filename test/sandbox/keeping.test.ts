import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import type { RunningSandbox } from '../../sandbox/sandbox.ts';
import type { World } from '../../sandbox/world/world.ts';
import { queryFromOutside } from '../support/database-files.ts';
import { formOf, JOHNS_STORY, messageOf, OTHER_STORY, read, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';
import { tinyPicture } from '../support/tiny-pictures.ts';
import { emptyFolder, portOf, runSandbox } from './running.ts';

const film = '7-kogustaki-mucize-2019';
const picture = { name: 'ova.png', type: 'image/png', bytes: tinyPicture('png') };

/** Everything that a world remembers, for comparison. */
function memoryOf({ users, guilds, channels, messages, commands, interactions, attachments }: World) {
  const files = attachments.files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes) }));
  const all = { users, guilds, channels, messages, commands, interactions, files, key: [...attachments.key] };
  return structuredClone(all);
}

async function again(sandbox: RunningSandbox, folder: string): Promise<RunningSandbox> {
  const port = portOf(sandbox);
  await sandbox.stop();
  return runSandbox(folder, { port });
}

describe('a sandbox that starts again', () => {
  test('has everything that was there when it ended', async () => {
    const folder = await emptyFolder();
    const first = await runSandbox(folder);
    const { people, world, guild, channels } = first.discord;
    const { john, elif, sofia, mika } = people;
    const card = messageOf(
      await formOf(await john.command('moment share', { film, picture }))
        .fill({ text: JOHNS_STORY })
        .submit(),
    );
    await elif.press(card, 'Goosebumps');
    sofia.react(card, '🪿');
    const written = sofia.reply(card, 'Lloré.');
    await sofia.until(() => (sofia.look(written)?.reactions?.length ?? 0) > 0);
    await sofia.until(() => text(sofia.look(card) ?? card).includes('1 reply'));
    elif.dismiss(messageOf(await elif.command('moment browse')));
    await mika.command('moment random');
    john.send('In a thread', { channel: john.openThread('What else they made', card).id });
    john.send('My picture', { channel: channels.general.id }, { files: [picture] });
    john.send('Hello', { dm: true });
    world.changeUser(elif.user, { locale: Locale.SpanishES });
    world.giveRole(guild, sofia.id, world.addRole(guild, 'Critic', 0n).id);
    await first.stop();
    const before = memoryOf(world);

    const second = await runSandbox(folder, { port: portOf(first) });
    expect(memoryOf(second.discord.world)).toEqual(before);
    expect(second.discord.people.elif.user.locale).toBe(Locale.SpanishES);
    expect(second.discord.channels.moments.id).toBe(channels.moments.id);
  });

  test('answers buttons of old messages, serves old links, and gives drafts back', async () => {
    const folder = await emptyFolder();
    const first = await runSandbox(folder);
    const { john, elif } = first.discord.people;
    const form = formOf(await john.command('moment share', { film, picture }));
    const told = messageOf(await form.forge({ text: 'too short', at: '118m' }));
    const card = await share(elif);
    const sent = john.send('Look', {}, { files: [picture] });
    const link = sent.attachments[0]?.url ?? '';

    const second = await again(first, folder);
    const people = second.discord.people;
    expect(read(await people.sofia.press(card, 'Goosebumps'))).toContain('Goosebumps · 1');
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(picture.bytes);
    const reopened = formOf(await people.john.press(told, 'Fix it'));
    expect(reopened.values).toMatchObject({ text: 'too short', at: '118m' });
    // The picture was chosen before the restart.
    await reopened.fill({ text: OTHER_STORY }).submit();
    const shown = people.nils.sees().at(-1);
    expect(shown && text(shown)).toContain('<picture: ');
  });

  test('is not confused by what a killed one left half written', async () => {
    const folder = await emptyFolder();
    const first = await runSandbox(folder);
    first.discord.people.john.send('Still here');
    await first.stop();
    await writeFile(join(folder, 'world.json.tmp'), '{"version":1,"comp');
    await writeFile(join(folder, 'files', '123.tmp'), 'half');
    await writeFile(join(folder, 'files', '456'), 'of nobody');
    const second = await runSandbox(folder);
    expect(second.discord.people.elif.sees().at(-1)?.content).toBe('Still here');
    expect(await readdir(join(folder, 'files'))).toEqual([]);
  });

  test('begins anew where the first start did not come to its end', async () => {
    const folder = await emptyFolder();
    const first = await runSandbox(folder);
    await share(first.discord.people.john);
    await first.stop();
    await changeWorld(folder, { complete: false });
    const notes: string[] = [];
    const second = await runSandbox(folder, { print: (line) => notes.push(line) });
    expect(notes.join()).toContain('The first start was interrupted');
    expect(read(await second.discord.people.john.command('moment browse'))).toContain(
      english.errors.moment.noneYet,
    );
  });

  test('says so and begins anew where an earlier version kept the folder, and the bot’s database in its old form', async () => {
    const folder = await emptyFolder();
    const first = await runSandbox(folder);
    first.discord.people.john.send('From before');
    await share(first.discord.people.john);
    await first.stop();
    await changeWorld(folder, { version: 1 });
    await queryFromOutside(join(folder, 'moments.sqlite'), 'DROP TABLE keyv');
    // As the adapter creates it by itself when it opens the file.
    await queryFromOutside(join(folder, 'moments.sqlite'), 'DELETE FROM keyv');
    const notes: string[] = [];
    const second = await runSandbox(folder, { print: (line) => notes.push(line) });
    expect(notes).toEqual([expect.stringMatching(/an earlier version.* starts over\.$/)]);
    expect(second.discord.people.john.sees()).toEqual([]);
    expect(read(await second.discord.people.john.command('moment browse'))).toContain(
      english.errors.moment.noneYet,
    );
  });

  test('says that --empty does not empty it', async () => {
    const folder = await emptyFolder();
    await (await runSandbox(folder)).stop();
    const notes: string[] = [];
    await runSandbox(folder, { print: (line) => notes.push(line) });
    expect(notes.join()).toContain('--fresh');
  });
});

describe('what cannot be read is refused, stays as it is, and --fresh forgets it', () => {
  async function leftBehind(): Promise<string> {
    const folder = await emptyFolder();
    const sandbox = await runSandbox(folder);
    sandbox.discord.people.john.send('Look', {}, { files: [picture] });
    await share(sandbox.discord.people.john);
    await sandbox.stop();
    return folder;
  }

  async function expectRefused(folder: string, words: string): Promise<void> {
    const file = join(folder, 'world.json');
    const before = await readFile(file);
    const names = await readdir(folder, { recursive: true });
    const message = await runSandbox(folder).then(
      () => 'it started',
      (error: Error) => error.message,
    );
    expect(message).toContain(words);
    expect(message).toContain('npm run sandbox -- --fresh');
    expect(await readFile(file)).toEqual(before);
    expect(await readdir(folder, { recursive: true })).toEqual(names);

    await writeFile(join(folder, 'notes.txt'), 'mine');
    const fresh = await runSandbox(folder, { fresh: true });
    expect(fresh.discord.people.john.sees()).toEqual([]);
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  }

  test('half a file', async () => {
    const folder = await leftBehind();
    const file = join(folder, 'world.json');
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, -100));
    await expectRefused(folder, 'world.json');
  });

  test('another version', async () => {
    const folder = await leftBehind();
    await changeWorld(folder, { version: 99 });
    await expectRefused(folder, 'it is of version 99, and this sandbox reads version 2');
  });

  test('another shape', async () => {
    const folder = await leftBehind();
    await changeWorld(folder, { channels: [{ id: 'x' }] });
    await expectRefused(folder, 'channels.0.id');
  });

  test('a message without its channel', async () => {
    const folder = await leftBehind();
    await changeWorld(folder, { channels: [] });
    await expectRefused(folder, 'is in no channel');
  });

  test('a picture that is cut off', async () => {
    const folder = await leftBehind();
    const [name = ''] = await readdir(join(folder, 'files'));
    await writeFile(join(folder, 'files', name), 'half');
    await expectRefused(folder, '"ova.png"');
  });
});

test('a folder that another sandbox has open is refused, and nothing of it is touched', async () => {
  const folder = await emptyFolder();
  const first = await runSandbox(folder);
  const card = await share(first.discord.people.john);
  await expect(runSandbox(folder, { fresh: true })).rejects.toThrow(`Another sandbox has ${folder} open`);
  expect(read(await first.discord.people.elif.press(card, 'Goosebumps'))).toContain('Goosebumps · 1');
  const second = await again(first, folder);
  expect(read(await second.discord.people.sofia.press(card, 'Goosebumps · 1'))).toContain('Goosebumps · 2');
});

async function changeWorld(folder: string, change: object): Promise<void> {
  const file = join(folder, 'world.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...change }));
}
