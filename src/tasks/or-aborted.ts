/** The result, or that fault as soon as the signal fires. What is under way is not stopped. */
export async function orAborted<Result>(
  result: Promise<Result>,
  signal: AbortSignal,
  fault: Error,
): Promise<Result> {
  let giveUp = () => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(fault);
  });
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([result, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
