/** Milliseconds after which work counts as slow. */
const SLOW_MS = 5_000;

/**
 * Waits for work, and tells if that takes long: after five seconds, and again each time that as much has passed as before, so that a long
 * wait isn't told too often.
 * @param tell gets the seconds that have passed
 */
export async function tellIfSlow<Result>(
  work: Promise<Result>,
  tell: (seconds: number) => void,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const waitFor = (ms: number, passedMs: number) => {
    timer = setTimeout(() => {
      const nowMs = passedMs + ms;
      tell(nowMs / 1_000);
      waitFor(nowMs, nowMs);
    }, ms);
  };
  waitFor(SLOW_MS, 0);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
