/** Aborts at Ctrl+C, or when a supervisor ends the process: what is under way can then take itself back. */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  // npm passes Ctrl+C on to its child, so it may come twice.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  return stopping.signal;
}
