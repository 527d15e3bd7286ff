import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Builds the bot and the page for the sandbox, each only if its sources changed. */

/**
 * Where the sandbox is built, in the project at `root`. It is not `dist`: every build and every test run empties that,
 * even under a running sandbox.
 */
export function buildFolder(root) {
  const folder = join(root, '.sandbox');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What the page shares with the sandbox. */
const shared = ['sandbox/rules/limits.ts', 'sandbox/rules/file-groups.ts'];
const isPage = (file) => file.startsWith('sandbox/web/');
/** Made by the tests, while they run. */
const isLent = (file) => /^src\/data\/catalogue\/bundle(\.new)?$/.test(file);

const targets = [
  {
    name: 'bot',
    sources: ['src', 'sandbox'],
    belongs: (file) => !isPage(file) && !isLent(file),
    settings: ['tsconfig.json'],
    // Types are checked by `npm run check`, which takes its time.
    commands: [
      ['node_modules/typescript/lib/tsc.js', '-p', 'sandbox/tsconfig.build.json'],
      ['.sandbox/src/make-bundle.js'],
    ],
    // Output of a source that is gone would still be loaded.
    leftovers: ['src', 'sandbox', '.tsbuildinfo'],
  },
  {
    name: 'page',
    sources: ['sandbox'],
    belongs: (file) => isPage(file) || shared.includes(file),
    settings: ['vite.config.ts', 'tsconfig.json'],
    commands: [
      [
        'node_modules/vite/bin/vite.js',
        ...['build', '--logLevel', 'warn', '--outDir', '../../.sandbox/page'],
      ],
    ],
    // vite empties its folder itself.
    leftovers: [],
  },
];

/** Whether there is a complete build. */
export const isBuilt = (root) => targets.every(({ name }) => existsSync(listOf(root, name)));

/** Returns whether everything was built. The tools print what went wrong. */
export async function buildWhatChanged(root) {
  const changed = targets
    .map((target) => ({ ...target, inputs: inputsOf(root, target), last: lastInputs(root, target) }))
    .filter(({ inputs, last }) => inputs !== last);
  if (changed.length > 0) console.log('Building the sandbox …');
  const results = await Promise.all(changed.map((target) => build(root, target)));
  return results.every(Boolean);
}

async function build(root, { name, commands, leftovers, inputs, last }) {
  // Missing until the build is complete, so that an interrupted one is repeated.
  rmSync(listOf(root, name), { force: true });
  const files = new Set(inputs.split('\n').map(pathIn));
  if (last === undefined) {
    // Nobody knows what an interrupted build was made from.
    for (const each of leftovers) rmSync(join(buildFolder(root), each), { recursive: true, force: true });
  } else {
    const gone = last
      .split('\n')
      .map(pathIn)
      .filter((file) => !files.has(file));
    for (const source of gone) removeOutput(root, source);
  }
  for (const command of commands) if (!(await run(root, command))) return false;
  writeFileSync(listOf(root, name), inputs);
  return true;
}

/** What the compiler has made of a source, or copied. */
function removeOutput(root, source) {
  const output = join(buildFolder(root), source.replace(/\.ts$/, '.js'));
  for (const file of [output, `${output}.map`]) rmSync(file, { force: true });
}

/** The inputs of a target, one per line, with time of change and size. */
function inputsOf(root, { sources, belongs, settings }) {
  const found = sources
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(belongs);
  return [...found.sort(), ...settings, 'package-lock.json']
    .map((name) => {
      const { mtimeMs, size } = statSync(join(root, name));
      return `${mtimeMs} ${size} ${name}`;
    })
    .join('\n');
}

const pathIn = (line) => line.split(' ').slice(2).join(' ');

const listOf = (root, name) => join(buildFolder(root), `${name}.inputs`);

function lastInputs(root, { name }) {
  return existsSync(listOf(root, name)) ? readFileSync(listOf(root, name), 'utf8') : undefined;
}

/** Returns whether it succeeded. The tool prints to the terminal. */
function run(root, command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
    child.on('exit', (code) => resolve(code === 0));
  });
}
