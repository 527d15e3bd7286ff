import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { answerKey } from '../../src/data/store/keys.ts';
import { openStore } from '../../src/data/store/open-store.ts';
import { operatorTexts } from '../../src/i18n/operator-texts.ts';
import { queryFromOutside, temporaryFolder } from '../support/database-files.ts';
import { runScript } from '../support/run-script.ts';
import { spawnStore } from '../support/spawn-store.ts';

/** The compiled command in its own process, as an operator runs it: `npm run purge`. */

const SCRIPT = 'src/purge.js';
const question = '0'.repeat(43);

async function aDatabase(): Promise<{ folder: string; file: string; variables: { DATABASE_URL: string } }> {
  const folder = await temporaryFolder();
  const file = `${folder}/moments.sqlite`;
  const store = await openStore(`sqlite://${file}`);
  for (const source of ['tmdb', 'wikidata'] as const) {
    for (const kind of ['film', 'search'] as const) {
      const key = answerKey({ source, kind, language: 'en', question });
      await store.set(key, { v: 1, answer: null }, 60_000);
    }
  }
  await store.close();
  return { folder, file, variables: { DATABASE_URL: `sqlite://${file}` } };
}

async function keysIn(file: string): Promise<unknown[]> {
  return (await queryFromOutside(file, "SELECT key FROM keyv WHERE key < '~' ORDER BY key")).map(
    ({ key }) => key,
  );
}

describe('npm run purge', () => {
  test('deletes what is kept of a source, says how much it was, and needs no token', async () => {
    const { folder, file, variables } = await aDatabase();
    const purge = runScript(SCRIPT, { folder, variables, args: ['tmdb'] });
    expect(await purge.ended).toBe(0);
    expect(purge.printed()).toBe('tmdb: 2 kept answers deleted.\n');
    expect(await keysIn(file)).toEqual([
      `source:wikidata:film:en:${question}`,
      `source:wikidata:search:en:${question}`,
    ]);
  });

  test('takes several at once', async () => {
    const { folder, file, variables } = await aDatabase();
    const purge = runScript(SCRIPT, { folder, variables, args: ['tmdb', 'wikidata'] });
    expect(await purge.ended).toBe(0);
    expect(await keysIn(file)).toEqual([]);
  });

  test.each([
    [['imdb'], operatorTexts.purge.unknown('imdb', ['wikidata', 'tmdb', 'omdb'])],
    [['tmdb', 'TMDB'], operatorTexts.purge.unknown('TMDB', ['wikidata', 'tmdb', 'omdb'])],
    [[], 'npm run purge -- wikidata tmdb omdb'],
  ])('refuses %j, and deletes nothing', async (args, told) => {
    const { folder, file, variables } = await aDatabase();
    const purge = runScript(SCRIPT, { folder, variables, args });
    expect(await purge.ended).toBe(1);
    expect(purge.printed()).toContain(told);
    expect(await keysIn(file)).toHaveLength(4);
  });

  test('says where it looked if there is no database, and creates none', async () => {
    const folder = await temporaryFolder();
    const file = `${folder}/data/moments.sqlite`;
    const purge = runScript(SCRIPT, {
      folder,
      variables: { DATABASE_URL: `sqlite://${file}` },
      args: ['tmdb'],
    });
    expect(await purge.ended).toBe(1);
    expect(purge.printed()).toBe(`${operatorTexts.purge.noDatabase(file)}\n`);
    expect(await readdir(folder)).toEqual([]);
  });

  test('refuses while a bot has the database open', async () => {
    const { folder, file, variables } = await aDatabase();
    const bot = spawnStore('hold', variables.DATABASE_URL);
    await bot.said(1);
    expect(bot.lines).toEqual(['open']);
    const purge = runScript(SCRIPT, { folder, variables, args: ['tmdb'] });
    expect(await purge.ended).toBe(1);
    expect(purge.printed()).toContain(`Another bot has ${file} open.`);
    expect(purge.printed()).not.toContain('    at ');
    await bot.kill();
    expect(await keysIn(file)).toHaveLength(4);
  });

  test('says which variable is wrong', async () => {
    const folder = await temporaryFolder();
    const variables = { DATABASE_URL: 'mysql://x' };
    const purge = runScript(SCRIPT, { folder, variables, args: ['tmdb'] });
    expect(await purge.ended).toBe(1);
    expect(purge.printed()).toContain('DATABASE_URL isn’t right');
  });
});
