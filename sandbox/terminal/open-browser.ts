import { spawn } from 'node:child_process';

/** A command that still runs after this long is taken to have opened the browser. */
const OPENER_TIMEOUT_MS = 3_000;

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  // The empty word is the title of a window, for which "start" takes the first in quotes.
  win32: ['cmd', '/c', 'start', '""'],
};

/** Opens an address with the system's own opener. Returns whether that worked. */
export function openBrowser(url: string, platform: string = process.platform): Promise<boolean> {
  const [command, ...args] = openers[platform] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
    opener.unref();
    const timer = setTimeout(() => resolve(true), OPENER_TIMEOUT_MS);
    timer.unref();
    opener.on('error', () => resolve(false));
    opener.on('exit', (code) => resolve(code === 0));
  });
}
