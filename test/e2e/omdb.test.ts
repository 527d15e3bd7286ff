import { access } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TABLE_NAMES } from '../../src/data/live/omdb/tables.ts';
import { operatorTexts } from '../../src/i18n/operator-texts.ts';
import { temporaryFolder } from '../support/database-files.ts';
import { OMDB_FILMS, omdbFiles, update } from '../support/omdb-films.ts';
import { startTestOmdb } from '../support/omdb-server.ts';
import { runScript } from '../support/run-script.ts';
import { formOf, messageOf, openStage, read } from '../support/stage.ts';

const SCRIPT = 'src/films.js';
/** Ids that no real film has: the catalogue knows films by theirs. */
const far = (id: number) => 9_000_000 + id;
const FILMS = OMDB_FILMS.map(({ id, remakeOf = [], ...film }) => ({
  ...film,
  id: far(id),
  remakeOf: remakeOf.map(far),
}));
const SMALL_MIRACLE = { id: far(14), name: 'A Small Miracle', votes: 1_000 };
const { updated, unchanged, off, asking, fetching, retrying, faults, usage } = operatorTexts.films;

async function place() {
  const server = await startTestOmdb(await omdbFiles([...FILMS, SMALL_MIRACLE]));
  const folder = await temporaryFolder();
  const variables = {
    DATABASE_URL: `sqlite://${folder}/moments.sqlite`,
    OMDB_URL: server.url,
    FILM_SOURCES: 'omdb',
  };
  return { server, folder, variables, films: `${folder}/omdb` };
}

describe('npm run films', () => {
  test('updates the films with a line for each file, then finds nothing new; purge deletes them', async () => {
    const { folder, variables, films, server } = await place();
    const first = runScript(SCRIPT, { folder, variables, args: ['update'] });
    expect(await first.ended).toBe(0);
    const lines = first.printed().trim().split('\n');
    expect(lines.slice(0, 2)).toEqual([
      asking(server.url),
      fetching('job_names.csv.bz2', 1, TABLE_NAMES.length),
    ]);
    expect(lines).toHaveLength(2 * TABLE_NAMES.length + 3);
    expect(lines.at(-1)).toBe(updated(6, 0));
    const calls = server.calls.length;

    const second = runScript(SCRIPT, {
      folder,
      variables: { ...variables, FILM_SOURCES: '' },
      args: ['update'],
    });
    expect(await second.ended).toBe(0);
    expect(second.printed().trim().split('\n')).toEqual([asking(server.url), unchanged, off]);
    expect(server.calls.slice(calls).map(({ status }) => status)).toEqual(TABLE_NAMES.map(() => 304));

    const purge = runScript('src/purge.js', { folder, variables, args: ['omdb'] });
    expect(await purge.ended).toBe(0);
    expect(purge.printed()).toBe(`${operatorTexts.purge.doneFilms(films)}\n`);
    await expect(access(films)).rejects.toThrow('ENOENT');
  });

  test('says what is wrong, and what to do', async () => {
    const { folder, variables, server } = await place();
    server.trouble('job_names.csv.bz2', { kind: 'web-page' });
    const failed = runScript(SCRIPT, { folder, variables, args: ['update'] });
    expect(await failed.ended).toBe(1);
    const file = `${server.url}/job_names.csv.bz2`;
    expect(failed.printed()).toBe(`${asking(server.url)}\n${faults['not-a-dump'](file)}\n`);
    const unasked = runScript(SCRIPT, { folder, variables });
    expect(await unasked.ended).toBe(1);
    expect(unasked.printed()).toBe(`${usage}\n`);
  });

  test('says that it tries again where nobody answers', async () => {
    const { folder, variables, server } = await place();
    server.close();
    const update = runScript(SCRIPT, { folder, variables, args: ['update'] });
    await update.until(retrying(`${server.url}/job_names.csv.bz2`, 2, 2, 5));
    expect(update.printed().split('\n', 1)).toEqual([asking(server.url)]);
    update.kill('SIGINT');
    expect(await update.ended).toBe(1);
  });
});

test('a worker updates the films, tells of its failure, and can be stopped', async () => {
  const { server, films } = await place();
  // The compiled one, as in production: Node can't run TypeScript in a worker.
  const compiled: typeof import('../../src/omdb-work.ts') = await import(
    new URL('../../dist/src/omdb-work.js', import.meta.url).href
  );
  const work = compiled.omdbWork({ url: server.url, folder: films });
  const stopping = new AbortController();
  const stopped = work.update(stopping.signal);
  stopping.abort();
  await expect(stopped).rejects.toMatchObject({ fault: 'stopped' });
  server.trouble('job_names.csv.bz2', { kind: 'missing' });
  await expect(work.update(new AbortController().signal)).rejects.toMatchObject({
    fault: 'missing',
    where: `${server.url}/job_names.csv.bz2`,
  });
});

test('a bot with omdb.org offers its films behind its own, and shows their facts with the licence', async () => {
  const { server, films } = await place();
  await update({ url: server.url, folder: films, now: Date.now() });
  const stage = await openStage({ FILM_SOURCES: 'omdb', OMDB_URL: server.url, OMDB_FOLDER: films });
  onTestFinished(() => stage.close());
  const calls = server.calls.length;
  const { mika, elif, john } = stage.people;
  const typed = async (text: string) =>
    (await elif.autocomplete('film info', 'film', text)).map(({ value }) => value);
  expect((await typed('harbour lights'))[0]).toBe('wikidata-q900000101');
  // What has every word comes before what only comes near, wherever it is from.
  expect((await typed('the same name')).slice(0, 2)).toEqual(['omdb-9000022', 'omdb-9000021']);
  // Two letters are the wrong way round, and nothing has all of it.
  expect((await typed('harbuor lihgts')).at(-1)).toBe('wikidata-q900000101');
  // What the bot ships with comes first.
  const miracles = await typed('miracle');
  expect(miracles[0]).not.toMatch(/^(omdb|wikidata)-/);
  expect(miracles).toContain('omdb-9000014');

  const info = messageOf(await mika.command('film info', { film: 'omdb-9000013' }));
  const told = read(await mika.command('film info', { film: 'omdb-9000013' }));
  expect(told).toContain('## Luces (2015)');
  expect(told).toContain('[CC BY 2.0 DE](https://creativecommons.org/licenses/by/2.0/de/)');
  await stage.restart();
  const lineage = read(await mika.press(info, 'Lineage'));
  expect(lineage).toContain('The Harbour Lights');
  expect(lineage).toContain('[omdb.org](https://www.omdb.org/movie/9000013)');

  const form = formOf(await john.command('moment share', { film: 'new:omdb-9000022:2001::The Same Name' }));
  expect(form.values).toMatchObject({ title: 'The Same Name', year: '2001' });
  expect(server.calls).toHaveLength(calls);
});
