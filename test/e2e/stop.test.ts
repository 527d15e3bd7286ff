import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Community } from '../../src/data/community/community.ts';
import { operatorTexts } from '../../src/i18n/operator-texts.ts';
import { start } from '../../src/start.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { temporaryFolder } from '../support/database-files.ts';
import { runScript } from '../support/run-script.ts';
import { onStage, type Stage } from '../support/stage.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

test('a bot that was stopped lets go of its communities, though something still holds the bot', async () => {
  await stage.stopBot();
  const opened = watchOpened();
  const bot = await start({
    DISCORD_TOKEN: stage.token,
    DISCORD_API_URL: stage.apiUrl,
    DATABASE_URL: stage.database.url,
    LOG_LEVEL: 'silent',
  });
  onTestFinished(() => bot.stop());
  await stage.people.john.command('moment browse');
  await collectGarbage();
  expect(opened.map((one) => one.deref()?.guild)).toEqual([stage.guild.id]);
  await bot.stop();
  await collectGarbage();
  expect(opened.map((one) => one.deref()?.guild)).toEqual([undefined]);
});

/** Every community that is opened in this test, held weakly: a spy would keep what it returns. */
function watchOpened(): WeakRef<Community>[] {
  const { open } = Community;
  onTestFinished(() => {
    Community.open = open;
  });
  const opened: WeakRef<Community>[] = [];
  Community.open = async (...given) => {
    const community = await open.apply(Community, given);
    opened.push(new WeakRef(community));
    return community;
  };
  return opened;
}

test('a bot that is asked to stop while it starts says that it does so once that is over', async () => {
  // It takes connections, and never answers.
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const folder = await temporaryFolder();
  const variables = { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: `http://127.0.0.1:${port}/api` };
  const bot = runScript('src/main.js', { folder, variables });
  await once(silent, 'connection');
  bot.kill('SIGTERM');
  await bot.until(operatorTexts.stopsOnceStarted);
});
