import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../src/start.ts';
import { startDiscord } from './discord.ts';
import { playStory } from './story.ts';

/** `npm run sandbox`: a local Discord, the real bot against it, and one story played by its people. */

const discord = await startDiscord();
const folder = await mkdtemp(join(tmpdir(), 'goosebump-sandbox-'));
const bot = await start({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
  DATABASE_URL: `sqlite://${join(folder, 'moments.sqlite')}`,
  LOG_LEVEL: 'warn',
});
console.log(`A local Discord listens on ${discord.apiUrl} (this machine only), and the bot is in it.`);

let ending = false;
// Not `once`: npm hands Ctrl+C on to what it runs, so that it comes twice.
process.on('SIGINT', () => end(0));
process.on('SIGTERM', () => end(0));
try {
  await playStory(discord, (line) => console.log(line));
  console.log('\nThe story is over; nothing of it is kept. The sandbox listens on; Ctrl+C ends it.');
} catch (error) {
  // Whoever ends the sandbox amid the story ends the story too.
  if (!ending) {
    console.error(error);
    end(1);
  }
}

function end(code: number): void {
  if (ending) return;
  ending = true;
  bot
    .stop()
    .then(() => discord.stop())
    .then(() => rm(folder, { recursive: true, force: true }))
    .then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
}
