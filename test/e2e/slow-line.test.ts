import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { pngChunk, pngOf } from '../support/photographs.ts';
import {
  buttonId,
  formOf,
  JOHNS_STORY,
  messageOf,
  onStage,
  read,
  type Stage,
  share,
} from '../support/stage.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const film = '7-kogustaki-mucize-2019';
/** An ordinary uplink of a home, in Mbit/s, over which two megabytes take longer than the three seconds of Discord. */
const HOME_UPLINK = 5;
const photo = {
  name: 'scene.png',
  type: 'image/png',
  bytes: pngOf(1, 1, pngChunk('IDAT', Buffer.alloc(2_000_000))),
};

/** The files that the bot has sent so far. */
const uploads = () =>
  stage.requests.entries.filter(
    (entry) => entry.kind === 'request' && /"files":\[\{/.test(JSON.stringify(entry.body)),
  );

test('a photo over a home line is shared, and its pages don’t send it again', async () => {
  const { john, elif } = stage.people;
  stage.faults.slowLine(HOME_UPLINK);
  const form = formOf(await john.command('moment share', { film, picture: photo }));
  const card = messageOf(await form.fill({ text: JOHNS_STORY }).submit());
  expect(text(card)).toContain(JOHNS_STORY);
  expect(text(card)).toContain('<picture');
  expect(elif.sees()).toHaveLength(1);

  // The card is recorded once it is there.
  await stage.restart();
  const page = messageOf(await elif.command('moment browse'));
  expect(text(page)).toContain('<picture');
  await elif.press(page, buttonId(page, 'goosebump'));
  await stage.until(() => text(john.look(card) ?? card).includes('Goosebumps · 1'));
  expect(uploads()).toHaveLength(1);
});

test('a photo whose answer was lost on the way is posted a little later, once', async () => {
  const { john, elif, nils } = stage.people;
  const form = formOf(await john.command('moment share', { film, picture: photo }));
  // After the deferral, nothing gets through until the bot gives up: it cannot know what Discord shows.
  stage.faults.next({ path: /^\/webhooks\//, cut: true, times: 20 });
  await form.fill({ text: JOHNS_STORY }).submit();
  stage.faults.clear();
  const cards = () => nils.sees().filter((message) => text(message).includes(JOHNS_STORY));
  await stage.until(() => cards().length > 0, 15_000);
  expect(cards()).toHaveLength(1);
  await elif.press(cards()[0] ?? expect.fail('no card'), 'Goosebumps');
  await stage.until(() => cards().map(text).join().includes('Goosebumps · 1'));
});

test.each([10_000, -10_000])('a clock that is off by %i ms hinders nobody', async (ahead) => {
  const { john, elif } = stage.people;
  stage.faults.hostClock(ahead);
  const card = await share(john);
  expect(read(await elif.press(card, 'Goosebumps'))).toContain('Goosebumps · 1');
  await stage.restart();
  expect(read(await elif.press(card, 'Goosebumps · 1'))).not.toContain('· 1');
});
