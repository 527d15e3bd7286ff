/**
 * Approximate heap bytes of each record in a library, including its places in maps and lists, but not its text. Measured on
 * Node 20 in communities of 10 to 10,000 moments. In one of 100,000 they have more in common, and take a fifth less.
 */
export const HEAP_BYTES = {
  library: 28_000,
  film: 500,
  moment: 725,
  /** A film that moments are about, with what is found about it for lists and filters. */
  momentFilm: 75,
  card: 170,
  talk: 220,
  reply: 250,
  goosebump: 52,
  person: 300,
  want: 350,
  because: 95,
} as const;

/** V8 stores a string with one byte per character if it is Latin-1, else with two. */
export function textBytes(text: string): number {
  return BEYOND_LATIN_1.test(text) ? 2 * text.length : text.length;
}

const BEYOND_LATIN_1 = /[^\0-\xff]/;
