import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningSandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { builtPage, sharedBrowser } from './browser-stage.ts';
import { cardOf, command, expectText, messageBox, share } from './deeds.ts';

let folder: string;
let sandbox: RunningSandbox;

async function startOn(port: number): Promise<RunningSandbox> {
  return startSandbox({ folder, port, empty: true, fresh: false, pageFolder: builtPage });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goosebump-restart-'));
  sandbox = await startOn(0);
});

afterAll(async () => {
  await sandbox?.stop();
  await rm(folder, { recursive: true, force: true });
});

it('a window comes back by itself when the sandbox was restarted, with all that was there', async () => {
  const context = await (await sharedBrowser()).newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${sandbox.url}?as=john&channel=${sandbox.discord.channels.moments.id}`);
    await share(page);
    await cardOf(page).waitFor();
    await messageBox(page).fill('typed before');

    const lost = page.getByText(/connection to the sandbox was lost/).first();
    const port = Number(new URL(sandbox.url).port);
    await sandbox.stop();
    await lost.waitFor();
    sandbox = await startOn(port);

    await lost.waitFor({ state: 'detached' });
    expect(await messageBox(page).inputValue()).toBe('typed before');
    const card = cardOf(page);
    await card.getByRole('button', { name: 'Film', exact: true }).click();
    await expectText(page.getByRole('article').last(), /Mehmet Ada Öztekin/);
    await command(page, 'moment show', { number: '1' });
    await expect.poll(() => page.getByRole('button', { name: /Goosebumps/ }).count()).toBe(2);
  } finally {
    await context.close();
  }
});
