import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Milliseconds in which a child must start, or answer a message. */
const ANSWER_TIMEOUT_MS = 60_000;
/** Milliseconds in which a child must end after it was told to. */
const STOP_TIMEOUT_MS = 10_000;

interface ChildOptions {
  readonly env: Readonly<Record<string, string>>;
  /** The folder that it runs in. */
  readonly cwd: string;
  readonly execArgv?: readonly string[];
  /** Receives the child's standard output, one line at a time. */
  readonly onLine?: (line: string) => void;
}

/** A process of its own that answers each message with a number, one message at a time. */
export class Child<Message extends object> {
  readonly #process: ChildProcess;
  /** Callers that wait for something from the process. */
  readonly #waiting = new Set<(error: Error) => void>();
  #lost: Error | undefined;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;

  /** @param script the compiled file that the process runs */
  constructor(script: URL, { env, cwd, execArgv = [], onLine }: ChildOptions) {
    this.#process = fork(fileURLToPath(script), [], {
      cwd,
      env: { PATH: process.env.PATH ?? '', ...env },
      execArgv: [...execArgv],
      // In its own process group, so that Ctrl+C reaches it only through `stop`.
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    if (this.#process.stdout) {
      createInterface({ input: this.#process.stdout }).on('line', (line) => onLine?.(line));
    }
    this.ended = new Promise((resolve) => {
      // It could not be started.
      this.#process.once('error', (error) => {
        this.#lose(error);
        resolve(error.message);
      });
      // Not `exit`: by then, not all that it printed may have come.
      this.#process.once('close', (code, signal) => resolve(code ?? signal ?? 'no code'));
    });
    this.#process.once('exit', (code, signal) => {
      this.#lose(new Error(`${script.pathname} ended with ${code ?? signal}`));
    });
  }

  /** The id of the process; `undefined` if it could not be started. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  get hasEnded(): boolean {
    return this.#lost !== undefined;
  }

  /** Waits for something from the process, and rejects if the process ends first. */
  orLost<T>(work: Promise<T>): Promise<T> {
    // Not `Promise.race` with one shared promise: that one would keep every result until the process ends.
    return new Promise((resolve, reject) => {
      if (this.#lost) reject(this.#lost);
      this.#waiting.add(reject);
      work.then(resolve, reject).finally(() => this.#waiting.delete(reject));
    });
  }

  /** Waits for the next number that the process sends. */
  async next(): Promise<number> {
    const [value]: unknown[] = await this.orLost(
      once(this.#process, 'message', { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) }),
    );
    if (typeof value !== 'number') throw new Error('a child sent something that is not a number');
    return value;
  }

  ask(message: Message): Promise<number> {
    const answer = this.next();
    this.#process.send(message, (error) => {
      if (error) this.#lose(error);
    });
    return answer;
  }

  /** Ends the process, by force if it doesn't end by itself. */
  async stop(): Promise<void> {
    if (this.#lost) return;
    const force = setTimeout(() => this.#process.kill('SIGKILL'), STOP_TIMEOUT_MS);
    this.#process.kill('SIGTERM');
    await this.ended;
    clearTimeout(force);
  }

  /** Ends the process at once, without a chance to finish anything. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.ended;
  }

  #lose(error: Error): void {
    this.#lost ??= error;
    for (const reject of this.#waiting) reject(error);
    this.#waiting.clear();
  }
}
