/**
 * The result, or the fault as soon as the signal fires. What is under way is not stopped.
 * @param fault by default what the signal itself gives as its reason
 */
export async function orAborted<Result>(
  result: Promise<Result>,
  signal: AbortSignal,
  fault?: Error,
): Promise<Result> {
  let giveUp = () => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(fault ?? signal.reason);
  });
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  try {
    return await Promise.race([result, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
