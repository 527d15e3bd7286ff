/**
 * About how many bytes of heap a record of a library takes, with its places in maps and lists, but without its text. Measured on Node 20
 * in a community of 100,000 moments.
 */
export const HEAP_BYTES = {
  library: 5_000,
  film: 500,
  moment: 450,
  card: 220,
  reply: 250,
  goosebump: 40,
} as const;

/** V8 keeps a text in one byte a character where it is Latin-1, else in two. */
export function textBytes(text: string): number {
  return BEYOND_LATIN_1.test(text) ? 2 * text.length : text.length;
}

const BEYOND_LATIN_1 = /[^\0-\xff]/;
