import { BareClient } from './bare-client.ts';
import type { BareMessage } from './bare-process.ts';
import { openDurableWrites } from './durable-writes.ts';

/** The process of the bare client. */

const { API_URL = '', TOKEN = '', DATABASE_FILE = '' } = process.env;

// The benchmark has ended.
process.on('disconnect', () => process.exit(0));

const write = await openDurableWrites(DATABASE_FILE);
const client = await BareClient.start(API_URL, TOKEN, write);
process.on('message', (message: BareMessage) => {
  answer(message).then(
    (value) => process.send?.(value),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.(0);

async function answer(message: BareMessage): Promise<number> {
  if (message.kind === 'say') {
    client.say(message.answers, message.writes);
    return 0;
  }
  const begun = performance.now();
  await write();
  return performance.now() - begun;
}
