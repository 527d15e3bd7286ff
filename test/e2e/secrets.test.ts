import { readFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import type { Outcome } from '../../sandbox/person.ts';
import { interactionTokens } from '../../sandbox/world/interactions.ts';
import { explainStart, start } from '../../src/start.ts';
import { queryFromOutside } from '../support/database-files.ts';
import { aKey } from '../support/sqlite-stores.ts';
import { buttonId, JOHNS_STORY, messageOf, openStage, share } from '../support/stage.ts';
import { unzip } from '../support/unzip.ts';

const KEY = aKey('one').export();
const OTHER_KEY = aKey('other').export();
/** Another database of films, which can't be reached. */
const TMDB_TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJ0ZXN0In0.c2VjcmV0-_x';
const NOWHERE = 'http://127.0.0.1:9';

/** The files of a message as text; what is in a ZIP, one after another. */
async function filesOf(outcome: Outcome): Promise<string[]> {
  const shown = JSON.stringify(messageOf(outcome).components);
  const links = [...shown.matchAll(/"url":"(http[^"]+\.(?:zip|csv)[^"]*)"/g)].map(([, url = '']) => url);
  return Promise.all(
    [...new Set(links)].map(async (url) => {
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
      if (!url.includes('.zip')) return bytes.toString();
      return [...unzip(bytes).values()].map((file) => file.toString()).join('\n');
    }),
  );
}

/** Every way in which an operator could have written a key. */
const written = (key: Buffer) => [key.toString('base64'), key.toString('base64url'), key.toString('hex')];

/** At the level that prints everything; the others print parts of it. */
test('no token and no key is in what a whole run prints, whatever goes wrong', async () => {
  const further = {
    ENCRYPTION_KEY: KEY.toString('base64'),
    FILM_SOURCES: 'tmdb',
    TMDB_TOKEN,
    TMDB_API_URL: NOWHERE,
    LOG_LEVEL: 'debug',
    // A public bot whose operator forgot something.
    TERMS_URL: '',
  };
  const stage = await openStage(further);
  const { john, elif, sofia, mika, ana } = stage.people;
  const callback = /\/callback$/;
  const card = await share(john);
  stage.faults.next({ method: 'POST', path: callback, status: 500, times: 8 });
  await elif.press(card, 'Goosebumps');
  stage.faults.next({ method: 'POST', path: callback, cut: true, times: 4 });
  await elif.command('moment browse');
  stage.faults.next({ method: 'PATCH', path: /^\/channels\//, status: 400 });
  sofia.react(card, '🪿');
  const exported = await filesOf(await john.command('privacy export'));
  // So that the log says something.
  const panel = messageOf(await ana.command('settings'));
  await ana.select(panel, 'change-setting:talk-threads', ['each']);
  const log = messageOf(await mika.command('moderation log'));
  exported.push(...(await filesOf(await mika.press(log, buttonId(log, 'audit-csv')))));
  await john.command('film info', { film: '7-kogustaki-mucize-2019' });
  // A record that can't be read, and then storage that fails.
  await queryFromOutside(
    stage.databaseFile,
    `UPDATE keyv SET value = '{"sealed":"x"}' WHERE key LIKE '%:reply:%'`,
  );
  stage.faults.next({ authorised: false, times: 1 });
  await john.command('moment show', { number: '1' });
  await stage.restart();
  await stage.stopBot();

  const environment = { DISCORD_TOKEN: stage.token, DISCORD_API_URL: stage.apiUrl, ...further };
  const database = { DATABASE_URL: `sqlite://${stage.databaseFile}` };
  const failures = await Promise.all(
    [
      { ...database, ENCRYPTION_KEY: OTHER_KEY.toString('hex') },
      { ...database, ENCRYPTION_KEY: '' },
      { ...database, ENCRYPTION_KEY: `${KEY.toString('hex')}00` },
      { ...database, DISCORD_TOKEN: `${stage.token} x` },
    ].map((changes) => start({ ...environment, ...changes }).catch((error: unknown) => error)),
  );
  const told = [
    JSON.stringify(stage.logged),
    ...failures.map((error) => explainStart(error) + inspect(error)),
  ].join('\n');
  for (const secret of [stage.token, TMDB_TOKEN, ...written(KEY), ...written(OTHER_KEY), JOHNS_STORY]) {
    expect(told).not.toContain(secret);
  }
  expect(told.match(interactionTokens)).toBeNull();
  for (const secret of [stage.token, TMDB_TOKEN, ...written(KEY), ...written(OTHER_KEY)]) {
    expect(exported.join('\n')).not.toContain(secret);
  }
  expect(exported.join('\n').match(interactionTokens)).toBeNull();
  // So that there was something to be found.
  expect(exported.join('\n')).toContain(JOHNS_STORY);
  expect(exported).toHaveLength(2);
  expect(stage.logged).toContainEqual(expect.objectContaining({ lacking: ['TERMS_URL'] }));
  expect(stage.logged.length).toBeGreaterThan(5);
  expect(failures.every((failure) => failure instanceof Error)).toBe(true);
  const stored = (await readFile(stage.databaseFile)).toString('latin1');
  for (const secret of [...written(KEY), JOHNS_STORY.slice(0, 20)]) expect(stored).not.toContain(secret);
  await stage.close();
});
