import { openStore } from '../../src/data/store/open-store.ts';
import { StoreError } from '../../src/data/store/record-store.ts';

/**
 * The storage part of a bot in a process of its own. Prints what it did, one line each: `open`, then `kept <n>` after each
 * write in the task `write`, or `failed <kind>`.
 */
const [task, url] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** How many communities write at the same time. */
const WRITERS = 8;

async function write(url: string): Promise<void> {
  const store = await openStore(url);
  say('open');
  if (task === 'write') {
    let last = 0;
    const writer = async () => {
      for (;;) {
        last += 1;
        const number = last;
        await store.set(`record:${number}`, { number, text: 'x'.repeat(500) });
        say(`kept ${number}`);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
  }
  // `hold`: stays until it is killed.
  setInterval(() => store, 60_000);
}

write(url ?? '').catch((error: unknown) => {
  say(`failed ${error instanceof StoreError ? error.kind : String(error)}`);
});
