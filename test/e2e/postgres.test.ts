import { afterEach, beforeEach, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import type { Modal, Person } from '../../sandbox/person.ts';
import { openLine, type PostgresLine } from '../support/postgres-line.ts';
import { sharedPostgres } from '../support/postgres-server.ts';
import {
  buttonId,
  formOf,
  JOHNS_STORY,
  OTHER_STORY,
  openStage,
  read,
  type Stage,
  share,
} from '../support/stage.ts';
import { onPostgres } from '../support/test-database.ts';
import { english } from '../support/texts/english.ts';

/** What only happens where the database is a server. That all else is the same is shown by `npm run test:postgres`. */

const film = '7-kogustaki-mucize-2019';

let stage: Stage;
let line: PostgresLine;
beforeEach(async () => {
  const database = await onPostgres();
  line = await openLine(await sharedPostgres());
  stage = await openStage({}, { database: { ...database, url: line.url(database.url) } });
});
afterEach(() => stage.close());

/** It comes after Discord's three seconds, so the bot has asked for more time. */
async function answerTo(person: Person, form: Modal): Promise<string> {
  await form.fill({ text: JOHNS_STORY }).submit();
  const last = () => person.sees().map(text).at(-1) ?? '';
  await stage.until(() => last().includes(JOHNS_STORY), 15_000);
  return last();
}

test('what was shared and felt is there after a restart', async () => {
  const { john, elif } = stage.people;
  const card = await share(john);
  await elif.press(card, buttonId(card, 'goosebump'));
  await stage.restart();
  const shown = read(await elif.command('moment show', { number: '1' }));
  expect(shown).toContain(JOHNS_STORY);
  expect(shown).toContain('Goosebumps · 1');
});

test('while the server is gone, a person is told and gets their text back; afterwards all goes on', async () => {
  const { john, elif } = stage.people;
  const form = formOf(await john.command('moment share', { film }));
  line.cut();
  const told = await answerTo(john, form);
  expect(told).toContain(english.errors.storage.unavailable);
  expect(told).toContain(JOHNS_STORY);
  expect(elif.sees()).toEqual([]);
  line.mend();
  await stage.until(() => stage.logged.some(({ msg }) => msg === 'connected to the database again'), 10_000);
  expect(text(await share(john))).toContain('#1');
});

test('where nobody knows whether a moment was kept, that is said; then it is there, once, and the next has its own number', async () => {
  const { john, elif } = stage.people;
  const form = formOf(await john.command('moment share', { film }));
  line.breakAfter(['WITH changed', ':moment:0000000001', 'Memo finally meets'], true);
  expect(await answerTo(john, form)).toContain(english.errors.storage.unknown);
  line.mend();
  await stage.until(() => stage.logged.some(({ msg }) => msg === 'connected to the database again'), 10_000);
  expect(read(await elif.command('moment show', { number: '1' }))).toContain(JOHNS_STORY);
  expect(text(await share(elif, { text: OTHER_STORY }))).toContain('#2');
});
