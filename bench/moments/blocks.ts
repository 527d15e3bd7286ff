/** Watches for how long others can't get their turn. */
export function watchBlocks(): { stop(): number } {
  let last = performance.now();
  let longest = 0;
  let isWatching = true;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isWatching) setImmediate(look);
  };
  setImmediate(look);
  return {
    stop() {
      isWatching = false;
      // What is done in one go ends before anybody else has had a turn.
      return Math.max(longest, performance.now() - last);
    },
  };
}
