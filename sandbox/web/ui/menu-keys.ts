/**
 * The item of a menu that a key leads to, by the labels: arrows wrap around, a letter goes to the next label that
 * begins with what was typed. `undefined` for any other key.
 */
export function itemAfterKey(
  key: string,
  labels: readonly string[],
  current: number,
  typed: string,
): number | undefined {
  const count = labels.length;
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (Math.max(current, 0) + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  if (typed === '') return undefined;
  // The first letter moves on from an item that matches; further letters may stay on it.
  const start = [...typed].length === 1 ? current + 1 : Math.max(current, 0);
  const wanted = typed.toLowerCase();
  for (let step = 0; step < count; step += 1) {
    const index = (start + step) % count;
    if (labels[index]?.toLowerCase().startsWith(wanted)) return index;
  }
  return current;
}
