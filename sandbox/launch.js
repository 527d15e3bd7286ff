import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `npm run sandbox`: builds the bot and the page side by side, then starts. In JavaScript, since it runs before the build. */

console.log('Building the sandbox …');
const root = fileURLToPath(new URL('..', import.meta.url));
// What is left of an older build would be loaded too.
rmSync(`${root}dist`, { recursive: true, force: true });
// Types are for `npm run check`, which takes its time.
const builds = [
  ['typescript/lib/tsc.js', '--noCheck'],
  ['vite/bin/vite.js', 'build', '--logLevel', 'warn'],
];
const codes = await Promise.all(builds.map(([script, ...args]) => run(`node_modules/${script}`, args)));
if (codes.some((code) => code !== 0)) process.exit(1);
await import('../dist/sandbox/main.js');

/** Resolves with the exit code; what it has to say goes to the terminal. */
function run(script, args) {
  return new Promise((resolve) => {
    spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).on('exit', resolve);
  });
}
