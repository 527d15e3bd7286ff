import { fileURLToPath } from 'node:url';
import sqlite3 from 'sqlite3';
import { buildFolder, buildWhatChanged, isBuilt } from './build.js';

/** `npm run sandbox`: builds what changed since the last start, then starts. In JavaScript, since it runs before the build. */

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = await takeLock(`${buildFolder(root)}/build.lock`);
if (lock !== undefined) {
  // Held until the end, so that nobody rebuilds what this process runs from. Referenced here, so that it is not collected.
  process.on('exit', () => lock.close());
  if (!(await buildWhatChanged(root))) process.exit(1);
} else if (!isBuilt(root)) {
  console.error('Another start is building the sandbox: wait for it, or stop it with Ctrl+C where it runs.');
  process.exit(1);
}
// If another sandbox runs from this build, this refuses to start and says where the other one is.
await import(new URL('../.sandbox/sandbox/main.js', import.meta.url).href);

/** A lock that ends with the process, however that ends; `undefined` if another process has it. */
function takeLock(file) {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file, (error) => error && reject(error));
    database.exec('BEGIN EXCLUSIVE', (error) => {
      if (error === null) resolve(database);
      else if (error.code === 'SQLITE_BUSY') resolve(undefined);
      else reject(error);
    });
  });
}
