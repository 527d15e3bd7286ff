/** How often one person may do something in one server. */
export interface Cooldown {
  readonly uses: number;
  readonly withinMs: number;
}

/**
 * How many milliseconds somebody has to wait; `undefined` if they needn't.
 * @param past when they did it before, in milliseconds since 1970
 */
export function msToWait(
  { uses, withinMs }: Cooldown,
  past: Iterable<number>,
  now: number,
): number | undefined {
  const recent = [...past].filter((at) => now - at < withinMs).sort((one, other) => other - one);
  const blocking = recent[uses - 1];
  return blocking === undefined ? undefined : blocking + withinMs - now;
}
