import { type Colour, png } from './png.ts';

/** Pixels. */
const width = 480;
const height = 300;
const moon = { x: 346, y: 78, radius: 30 };
/** Of a house on the hill: its one lit window. */
const window = { x: 128, y: 241, width: 4, height: 6 };

/** From the top of the sky to the hills. */
const sky: readonly { readonly at: number; readonly colour: Colour }[] = [
  { at: 0, colour: [8, 11, 34] },
  { at: 0.45, colour: [27, 30, 79] },
  { at: 0.72, colour: [84, 58, 117] },
  { at: 0.9, colour: [188, 103, 112] },
  { at: 1, colour: [244, 168, 120] },
];

/** Sofía's picture: a moon over dark hills, with one window lit. */
export function nightSky(): Uint8Array {
  const starlight = scatterStars(130);
  return png(width, height, (x, y) => colourAt(x, y, starlight[y * width + x] ?? 0));
}

function colourAt(x: number, y: number, starlight: number): Colour {
  if (inWindow(x, y)) return [255, 214, 130];
  if (inHouse(x, y) || y > hill(x, { top: 248, waves: [19, 7], start: 0.4 })) return [9, 10, 24];
  const far = hill(x, { top: 225, waves: [14, 9], start: 2.6 });
  if (y > far) return mix([38, 30, 66], [22, 20, 46], Math.min(1, (y - far) / 45));
  return moonlit(x, y, mix(skyAt(y / 248), [255, 250, 240], Math.min(1, starlight)));
}

function skyAt(place: number): Colour {
  const next = sky.findIndex(({ at }) => at >= Math.min(1, place));
  const [from, to] = [sky[Math.max(0, next - 1)], sky[next]];
  if (!from || !to || from === to) return sky[0]?.colour ?? [0, 0, 0];
  return mix(from.colour, to.colour, (Math.min(1, place) - from.at) / (to.at - from.at));
}

/** A glow around the moon, and the moon itself with a soft edge and two shadows. */
function moonlit(x: number, y: number, behind: Colour): Colour {
  const distance = Math.hypot(x - moon.x, y - moon.y);
  const glow = 0.5 * Math.exp(-Math.max(0, distance - moon.radius) / 35);
  const lit = mix(behind, [250, 236, 214], glow);
  const disc = Math.max(0, Math.min(1, moon.radius + 0.5 - distance));
  const sea = Math.max(
    shade(x, y, { x: moon.x - 9, y: moon.y - 6, radius: 11 }),
    shade(x, y, { x: moon.x + 10, y: moon.y + 10, radius: 8 }),
  );
  return mix(lit, mix([255, 247, 228], [226, 211, 190], sea), disc);
}

function shade(x: number, y: number, spot: { x: number; y: number; radius: number }): number {
  return Math.max(0, 1 - (Math.hypot(x - spot.x, y - spot.y) / spot.radius) ** 2);
}

function hill(
  x: number,
  { top, waves, start }: { top: number; waves: [number, number]; start: number },
): number {
  return top + waves[0] * Math.sin(x / 79 + start) + waves[1] * Math.sin(x / 31 + start * 3);
}

function inWindow(x: number, y: number): boolean {
  return x >= window.x && x < window.x + window.width && y >= window.y && y < window.y + window.height;
}

function inHouse(x: number, y: number): boolean {
  const [dx, top] = [Math.abs(x - window.x - 1.5), window.y - 8];
  return dx < 10 && y > top - Math.max(-2, 6 - dx * 0.7);
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const at = (index: 0 | 1 | 2) => one[index] + (other[index] - one[index]) * share;
  return [at(0), at(1), at(2)];
}

/** The light of the stars at each pixel: the same stars each time, more of them high up. */
function scatterStars(count: number): Float32Array {
  let seed = 20_131_011;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const light = new Float32Array(width * height);
  for (let star = 0; star < count; star += 1) {
    const [x, y] = [random() * width, random() ** 1.4 * 195];
    const isBright = random() > 0.88;
    shine(light, { x, y, light: isBright ? 1 : 0.25 + random() * 0.5, size: isBright ? 2 : 0.6 });
  }
  return light;
}

function shine(light: Float32Array, star: { x: number; y: number; light: number; size: number }): void {
  for (let y = Math.max(0, Math.floor(star.y) - 3); y <= star.y + 3; y += 1) {
    for (let x = Math.max(0, Math.floor(star.x) - 3); x <= Math.min(width - 1, star.x + 3); x += 1) {
      const index = y * width + x;
      const distance = (x - star.x) ** 2 + (y - star.y) ** 2;
      light[index] = (light[index] ?? 0) + star.light * Math.exp(-distance / star.size);
    }
  }
}
