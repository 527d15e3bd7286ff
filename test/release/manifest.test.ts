import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  commandsOf,
  type Manifest,
  releaseManifest,
  releaseName,
  shippedManifest,
} from '../../release/manifest.ts';
import { startScript } from '../../release/start-script.ts';

const project: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const linux = { os: 'linux', cpu: 'arm64', libc: 'glibc' } as const;

describe('the manifest of a release', () => {
  const made = releaseManifest(project, linux, new Map([['zod', '4.6.7']]));

  it('has the commands of the running bot with their flags, and none for its development', () => {
    expect(made.scripts).toMatchObject({
      start: project.scripts?.start,
      backup: 'node dist/src/backup.js',
      restore: 'node dist/src/restore.js',
      doctor: 'node dist/src/doctor.js',
      data: 'node dist/src/data-command.js',
      films: 'node dist/src/films.js',
      purge: 'node dist/src/purge.js',
    });
    for (const name of ['test', 'build', 'sandbox', 'bench', 'release']) {
      expect(made.scripts).not.toHaveProperty(name);
    }
  });

  it('says what it is, where it runs, and which packages it brings', () => {
    const { name, version, license, engines } = project;
    expect(made).toMatchObject({
      ...{ name, version, license, engines, os: ['linux'], cpu: ['arm64'], libc: ['glibc'] },
      bin: { [name]: name },
      dependencies: { zod: '4.6.7' },
      bundleDependencies: ['zod'],
    });
    expect(made).not.toHaveProperty('private');
  });
});

it('a release is named by its version and its platform', () => {
  const { version } = project;
  expect(releaseName(project, linux)).toBe(`goosebump-moments-${version}-linux-arm64`);
  expect(releaseName(project, { ...linux, libc: 'musl' })).toBe(
    `goosebump-moments-${version}-linux-arm64-musl`,
  );
  expect(releaseName(project, { os: 'darwin', cpu: 'x64' })).toBe(`goosebump-moments-${version}-darwin-x64`);
});

it('a shipped package keeps what it is, and asks npm for nothing', () => {
  const manifest = {
    ...{ name: 'sqlite3', version: '6.0.1', license: 'BSD-3-Clause', main: './lib/sqlite3' },
    ...{ scripts: { install: 'node-gyp rebuild' }, files: ['lib'], devDependencies: { mocha: '10' } },
    dependencies: { bindings: '^1.5.0', tar: '^7.0.0' },
    optionalDependencies: { 'node-gyp': '12' },
  };
  expect(shippedManifest(manifest, (name) => name === 'bindings')).toEqual({
    ...{ name: 'sqlite3', version: '6.0.1', license: 'BSD-3-Clause', main: './lib/sqlite3' },
    dependencies: { bindings: '^1.5.0' },
    optionalDependencies: {},
  });
});

it('the start script starts the same bot on a small machine, with flags of its own', () => {
  const script = startScript(commandsOf(project));
  expect(script).toMatch(/^ {2}start:small\) exec node (?:--\S+ )+"\$home\/dist\/src\/main\.js" "\$@" ;;$/m);
});

it('the start script starts what npm starts, in place of itself', () => {
  const script = startScript(commandsOf(project));
  expect(script).toContain('  start) exec node --max-semi-space-size=8 "$home/dist/src/main.js" "$@" ;;\n');
});
