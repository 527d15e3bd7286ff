/** Run as a process of its own, beside the two busy ones: lets another process run only for a part of the time. */

export interface SlowMessage {
  readonly pid: number;
  /** It runs for one part in so many; 1 lets it run all the time. */
  readonly oneIn: number;
}

/** Milliseconds for which it runs at a time. Then it rests according to how long that really was. */
const RUN_MS = 5;

let slowed: SlowMessage | undefined;
let timer: NodeJS.Timeout | undefined;

process.on('message', (message: SlowMessage) => {
  release();
  if (message.oneIn > 1) {
    slowed = message;
    run();
  }
  process.send?.(0);
});
// The soak has ended, or was killed: nothing may be left stopped.
for (const end of ['disconnect', 'SIGTERM']) {
  process.once(end, () => {
    release();
    process.exit();
  });
}

function run(): void {
  if (!signal('SIGCONT')) return;
  const begun = performance.now();
  timer = setTimeout(() => rest(begun), RUN_MS);
}

function rest(begun: number): void {
  if (!slowed || !signal('SIGSTOP')) return;
  timer = setTimeout(run, (performance.now() - begun) * (slowed.oneIn - 1));
}

function release(): void {
  clearTimeout(timer);
  signal('SIGCONT');
  slowed = undefined;
}

/** @returns whether it still runs */
function signal(name: 'SIGCONT' | 'SIGSTOP'): boolean {
  if (!slowed) return false;
  try {
    return process.kill(slowed.pid, name);
  } catch (error) {
    slowed = undefined;
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
