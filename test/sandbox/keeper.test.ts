import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startDiscord } from '../../sandbox/discord.ts';
import { FileStore } from '../../sandbox/keeping/file-store.ts';
import { forgetOld } from '../../sandbox/keeping/forget-old.ts';
import { Keeper } from '../../sandbox/keeping/keeper.ts';
import { parseWorld } from '../../sandbox/keeping/kept-world.ts';
import { tinyPicture } from '../support/tiny-pictures.ts';
import { emptyFolder } from './running.ts';
import { startSandbox as startQuietly } from './start-bot.ts';

const picture = { name: 'ova.png', type: 'image/png', bytes: tinyPicture('png') };

describe('the file of the world', () => {
  async function kept() {
    const folder = await emptyFolder();
    const discord = await startQuietly();
    const warnings: string[] = [];
    const file = join(folder, 'deep', 'world.json');
    const files = await FileStore.open(join(folder, 'files'));
    const warn = (line: string) => warnings.push(line);
    const keeper = new Keeper({ world: discord.world, file, files, complete: true, warn });
    const contents = async () => parseWorld(JSON.parse(await readFile(file, 'utf8'))).messages;
    return { discord, folder, file, keeper, warnings, contents };
  }

  test('is written soon after a change, also while more changes come', async () => {
    const { discord, folder, keeper, contents } = await kept();
    await mkdir(join(folder, 'deep'));
    const { john } = discord.people;
    john.send('One');
    await expect.poll(contents, { timeout: 600 }).toHaveLength(1);
    const chatting = setInterval(() => john.send('And on'), 50);
    await expect.poll(async () => (await contents()).length, { timeout: 2_000 }).toBeGreaterThan(5);
    clearInterval(chatting);
    await keeper.stop();
    expect(await contents()).toHaveLength(john.sees().length);
  });

  test('that cannot be written is told of once, and is written as soon as it can', async () => {
    const { discord, folder, keeper, warnings, contents } = await kept();
    const { john } = discord.people;
    john.send('One');
    await expect.poll(() => warnings.length, { timeout: 2_000 }).toBe(1);
    expect(warnings[0]).toContain('ENOENT');
    john.send('Two');
    await mkdir(join(folder, 'deep'));
    await expect.poll(() => warnings.at(-1), { timeout: 5_000 }).toContain('can be written again');
    expect(await contents()).toHaveLength(2);
    expect(warnings).toHaveLength(2);
    await rm(join(folder, 'deep'), { recursive: true });
    await expect(keeper.stop()).rejects.toThrow('ENOENT');
  });
});

test('interactions and files that nobody can come back to are let go', async () => {
  let now = Date.now();
  const discord = await startDiscord({
    clock: () => now,
    warn: () => undefined,
    deadlines: { acknowledge: 30 },
  });
  const { world, people, channels } = discord;
  const { john } = people;
  const place = channels.general;
  john.send('Kept', { channel: place.id }, { files: [picture] });
  const gone = john.send('Deleted', { channel: place.id }, { files: [picture] });
  world.commands.set('1', { id: '1', name: 'silence', type: 1, description: 'No bot answers' } as never);
  await john.command('silence');
  john.delete(gone);
  expect([world.interactions.size, world.attachments.files.length]).toEqual([1, 2]);

  now += 14 * 60_000;
  forgetOld(world);
  expect([world.interactions.size, world.attachments.files.length]).toEqual([1, 2]);
  now += 2 * 60_000;
  forgetOld(world);
  expect([world.interactions.size, world.attachments.files.length]).toEqual([0, 2]);
  now += 24 * 3_600_000;
  forgetOld(world);
  expect(world.attachments.files.map(({ attachment }) => attachment.id)).toEqual(
    john.sees({ channel: place.id }).map((message) => message.attachments[0]?.id),
  );
  await discord.stop();
});
