import { createServer } from 'node:net';
import { hasCode } from '../error-code.ts';
import { serverName } from '../page/page.ts';
import { StartRefused } from './start-refused.ts';

/** How long a server on this machine may take to say what it is. */
const IDENTIFY_TIMEOUT_MS = 1_000;

/** @throws StartRefused if the sandbox can't listen there */
export async function assertFree(port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    throw await explainPort(error, port);
  }
  await new Promise((resolve) => server.close(resolve));
}

/** A StartRefused that says what to do, or the error as it is. */
export async function explainPort(error: unknown, port: number): Promise<unknown> {
  const another = `Choose another one: npm run sandbox -- --port ${port < 65_535 ? port + 1 : 4600}`;
  if (hasCode(error, 'EADDRINUSE')) {
    const what = (await isSandbox(port))
      ? `The sandbox is already running: http://127.0.0.1:${port}/`
      : `Port ${port} is in use by another program. ${another}`;
    return new StartRefused(what, { cause: error });
  }
  if (hasCode(error, 'EACCES')) {
    return new StartRefused(`The system does not let you listen on port ${port}. ${another}`, {
      cause: error,
    });
  }
  return error;
}

/** Whether a sandbox listens there. */
async function isSandbox(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/page/`, {
      signal: AbortSignal.timeout(IDENTIFY_TIMEOUT_MS),
    });
    return answer.headers.get('server') === serverName;
  } catch {
    // Something else, which speaks no HTTP or is slow.
    return false;
  }
}
