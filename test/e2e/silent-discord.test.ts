import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { operatorTexts } from '../../src/i18n/operator-texts.ts';
import { temporaryFolder } from '../support/database-files.ts';
import { runScript } from '../support/run-script.ts';

const { doctor: words, startGivenUp, unknownVariable } = operatorTexts;

/** At the same time, so that the five seconds until they say something pass only once. */
test('where Discord takes the connection and never answers, the bot and the doctor say what they wait for, and the bot ends at once when it is asked to', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const folder = await temporaryFolder();
  const variables = { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: `http://127.0.0.1:${port}/api` };
  await writeFile(join(folder, '.env'), 'LOG_LEVLE=debug\n');
  const doctor = runScript('src/doctor.js', { folder, variables });
  const bot = runScript('src/main.js', { folder, variables });

  await bot.until('"seconds":5,"msg":"still asking Discord how many shards it recommends"');
  // Twice, as npm does on Ctrl+C.
  bot.kill('SIGINT');
  bot.kill('SIGINT');
  const asked = performance.now();
  expect(await bot.ended).toBe(0);
  // By itself the request would have gone on for a minute.
  expect(performance.now() - asked).toBeLessThan(5_000);
  expect(bot.printed().trim().split('\n')).toEqual([
    unknownVariable('LOG_LEVLE', 'LOG_LEVEL'),
    expect.stringContaining('still asking'),
    startGivenUp,
  ]);
  await doctor.until(words.slow(words.subjects.discord, 5));
});
