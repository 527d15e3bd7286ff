/** Of the commands in the outlines of fonts, how many points each has. */
const POINTS: Readonly<Record<string, number>> = { M: 1, L: 1, Q: 2, C: 3 };

/**
 * An outline in steps from where the pen is, in whole units: less for the renderer to read, and many can be one path. The
 * rounding is finer than the eye can see at the sizes of the pictures.
 * @param path as HarfBuzz writes it: absolute, with the commands M, L, Q, C and Z
 */
export function relativePath(path: string): string {
  let relative = '';
  let [x, y] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  for (const [, command = '', list = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    if (command === 'Z') {
      relative += 'z';
      [x, y] = start;
      continue;
    }
    const numbers = list.split(/[ ,]+/).filter((number) => number !== '');
    const places = numbers.map((number) => Math.round(Number(number)));
    if (places.length !== 2 * (POINTS[command] ?? 0)) throw new Error(`an outline with ${command}${list}`);
    const steps = places.map((place, at) => place - (at % 2 === 0 ? x : y));
    relative += command.toLowerCase() + steps.join(' ').replaceAll(' -', '-');
    [x = 0, y = 0] = places.slice(-2);
    if (command === 'M') start = [x, y];
  }
  return relative;
}
