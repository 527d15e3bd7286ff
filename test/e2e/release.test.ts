import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder, type Release } from '../../release/make-folder.ts';
import { thisPlatform } from '../../release/manifest.ts';
import { LICENCE_FILE } from '../../release/shipped-data.ts';
import { packageOf } from '../../release/shipped-files.ts';
import { sizesOf } from '../../release/sizes.ts';
import { operatorTexts } from '../../src/i18n/operator-texts.ts';
import { startSandbox } from '../sandbox/start-bot.ts';
import { temporaryFolder } from '../support/database-files.ts';
import { said, wordsOf } from '../support/dockerfile.ts';
import { freePort } from '../support/free-port.ts';
import { OMDB_FILMS, omdbFiles } from '../support/omdb-films.ts';
import { startTestOmdb } from '../support/omdb-server.ts';
import { picturesOf } from '../support/pictures-of.ts';
import { type Run, runProgram } from '../support/run-script.ts';
import { read, share } from '../support/stage.ts';
import { until } from '../support/until.ts';

/** A release as it is unpacked elsewhere: away from the checkout, on a machine with Node alone. */

const MAX_UNPACKED_MB = 100;
/** Far more than any step takes. */
const PATIENCE_MS = 300_000;
const PNG = Buffer.from('\x89PNG\r\n', 'latin1');
const { doctor, films } = operatorTexts;

let place: string;
let folder: string;
let release: Release;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'goosebump-release-'));
  folder = join(place, 'unpacked');
  // All that is in the PATH: no compiler, no npm.
  await mkdir(join(place, 'bin'));
  await symlink(process.execPath, join(place, 'bin/node'));
  release = await makeFolder(resolve('.'), folder, thisPlatform());
}, PATIENCE_MS);
afterAll(() => rm(place, { recursive: true, force: true }));

const packages = () => [
  ...new Set(release.files.filter((file) => file.startsWith('node_modules/')).map(packageOf)),
];

test('a release has packages of the running bot alone, each with its licence, and stays small', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  expect(packages().filter((name) => lock.packages[name]?.dev !== undefined)).toEqual([]);
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  expect(Object.keys(release.manifest.dependencies ?? {})).toEqual(
    expect.arrayContaining(Object.keys(dependencies)),
  );

  // Those that come without the text of their licence are told there.
  const told = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8').split('## MIT License')[1] ?? '';
  for (const at of packages()) {
    const texts = readdirSync(at).filter((file) => LICENCE_FILE.test(file));
    const shipped = readdirSync(join(folder, at));
    expect(shipped).toEqual(expect.arrayContaining(texts));
    const readme = shipped.find((file) => /^readme/i.test(file));
    const isInReadme =
      readme !== undefined && /permission is hereby/i.test(readFileSync(join(folder, at, readme), 'utf8'));
    const name = at.replace(/^.*node_modules\//, '').replace(/^(@resvg\/resvg-js-).+$/, '$1*');
    expect(texts.length > 0 || isInReadme || told.includes(`\`${name}\``), name).toBe(true);
  }
  for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES.md', 'src/data/catalogue/LICENSE.md']) {
    expect(release.files).toContain(file);
  }

  expect(sizesOf(folder, release.files).onDisk / 1e6).toBeLessThan(MAX_UNPACKED_MB);
  expect(release.files.filter((file) => /\.map$|\.d\.[cm]?ts$|\/(test|sandbox)\//.test(file))).toEqual([]);
});

test('a release has every slice of every font that a table names, every emoji, and all of the bot’s code', () => {
  const tables = release.files.filter((file) => file.endsWith('/unicode.json'));
  expect(tables.length).toBe(20);
  for (const table of tables) {
    const font = basename(packageOf(table));
    const slices = Object.keys(JSON.parse(readFileSync(join(folder, table), 'utf8')) as object);
    for (const slice of slices) {
      const styles = font === 'noto-sans' ? ['normal', 'italic'] : ['normal'];
      for (const style of styles) {
        const name = `${font}-${slice.replace(/[[\]]/g, '')}-wght-${style}.woff2`;
        expect(existsSync(join(folder, packageOf(table), 'files', name)), name).toBe(true);
      }
    }
  }
  const svg = 'node_modules/@discordapp/twemoji/dist/svg';
  expect(readdirSync(join(folder, svg))).toEqual(readdirSync(svg));
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.d)\.ts$/.test(name),
  );
  const absent = sources.filter((name) => !existsSync(join(folder, 'dist/src', name.replace(/ts$/, 'js'))));
  expect(absent.sort()).toEqual(['bundle-catalogue.ts', 'make-bundle.ts']);
});

test('a folder that has something in it gets no release', async () => {
  await expect(makeFolder(resolve('.'), folder, thisPlatform())).rejects.toThrow('is not empty');
});

test(
  'npm pack takes all of a release',
  async () => {
    const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json'], {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
    });
    const [packed] = JSON.parse(stdout) as [{ files: { path: string }[]; name: string; version: string }];
    expect(packed.files.map(({ path }) => path).sort()).toEqual([...release.files]);
    expect(packed).toMatchObject({ name: 'goosebump-moments', version: release.manifest.version });
  },
  PATIENCE_MS,
);

test(
  'on a machine with Node alone, the bot serves a community, draws, fetches films and tells how it is; its commands work; and it heeds SIGTERM',
  async () => {
    // A busy machine may take longer than Discord waits.
    const discord = await startSandbox({ deadlines: { acknowledge: PATIENCE_MS, deferred: PATIENCE_MS } });
    const omdb = await startTestOmdb(
      await omdbFiles(OMDB_FILMS.map((film) => ({ ...film, id: 9_000_000 + film.id, remakeOf: [] }))),
    );
    // The folder in which an operator starts it, with its database in `data`.
    const state = await temporaryFolder();
    const port = await freePort();
    const variables = {
      PATH: join(place, 'bin'),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      BACKUP_DIR: state,
      HEALTH_PORT: String(port),
      FILM_SOURCES: 'omdb',
      OMDB_URL: omdb.url,
    };
    const run = (...args: string[]): Run =>
      runProgram(join(folder, 'goosebump-moments'), { folder: state, args, variables });

    const bot = run('start');
    await bot.until('"msg":"ready"');
    const { john, mika } = discord.people;
    expect(read(await mika.command('film info', { film: 'drishyam-2013' }))).toContain('Drishyam');
    // Scripts with fonts of their own, and an emoji.
    await share(john, {
      text: 'Memo finally meets his daughter Ova 🥹. 父と娘が、また会えた。 أخيرا. கடைசியில்.',
    });
    const pictures = [
      ...picturesOf(await john.command('moment card', { number: '1' })),
      ...picturesOf(await mika.command('moment stats', {})),
      ...picturesOf(await mika.command('film lineage', { film: 'drishyam-2013' })),
    ];
    expect(pictures).toHaveLength(3);
    for (const picture of pictures) {
      const drawn = Buffer.from(await (await fetch(picture)).arrayBuffer());
      expect(drawn.subarray(0, PNG.length)).toEqual(PNG);
    }
    expect(read(await mika.command('moment search', { words: 'daugther' }))).toContain('Memo finally meets');
    await bot.until('"msg":"film index updated"');
    expect(read(await mika.command('film info', { film: 'omdb-9000013' }))).toContain('Luces');
    // What Docker asks, as the Dockerfile has it.
    const [program = '', ...args] = wordsOf(said('HEALTHCHECK')[0] ?? '');
    // On a busy machine the bot is late for a while, which its health tells.
    await until(async () => {
      const asked = runProgram(join(place, 'bin', program), { folder: state, args, variables });
      return (await asked.ended) === 0 || undefined;
    });

    const made = run('backup');
    expect(await made.ended, made.printed()).toBe(0);
    const [name = ''] = (await readdir(state)).filter((file) => file.endsWith('.backup'));
    const checked = run('restore', '--check', join(state, name));
    expect(await checked.ended, checked.printed()).toBe(0);
    const examined = run('doctor');
    expect(await examined.ended, examined.printed()).toBe(0);
    expect(examined.printed()).toContain(doctor.pictures);
    const updated = run('films', 'update');
    expect(await updated.ended, updated.printed()).toBe(0);
    expect(updated.printed()).toContain(films.unchanged);

    bot.kill('SIGTERM');
    expect(await bot.ended, bot.printed()).toBe(0);
    expect(bot.printed()).toContain('"msg":"stopped"');
    expect(bot.printed()).not.toMatch(/"level":[56]0/);
    const unhealthy = runProgram(join(place, 'bin', program), { folder: state, args, variables });
    expect(await unhealthy.ended).toBe(1);
    const exported = run('data', 'export', join(state, 'moments.ndjson'));
    expect(await exported.ended, exported.printed()).toBe(0);
    expect(readFileSync(join(state, 'moments.ndjson'), 'utf8')).toContain('Memo finally meets');
    const purged = run('purge', 'omdb');
    expect(await purged.ended, purged.printed()).toBe(0);
  },
  PATIENCE_MS,
);

test('the start script names its commands where it knows none, and works through a link', async () => {
  const state = await temporaryFolder();
  await symlink(join(folder, 'goosebump-moments'), join(state, 'bot'));
  const linked = runProgram(join(state, 'bot'), {
    folder: state,
    args: ['start'],
    variables: { PATH: `${join(place, 'bin')}:/usr/bin:/bin` },
  });
  expect(await linked.ended).toBe(1);
  expect(linked.printed()).toContain('DISCORD_TOKEN is missing');
  const unknown = runProgram(join(folder, 'goosebump-moments'), { folder: state, args: ['fly'] });
  expect(await unknown.ended).toBe(1);
  expect(unknown.printed()).toMatch(/^Usage: .*start \| .*backup \| restore \| doctor/);
});
