/** What a text is about, as weights of features: their ids in ascending order, and weights whose squares add up to 1. */
export interface Embedding {
  readonly ids: Uint16Array;
  readonly weights: Float32Array;
}

/** Turns texts into what can be compared across languages. */
export interface Embedder {
  /** How many features there are: every id is smaller. */
  readonly size: number;
  /** Empty if nothing is known about its words. */
  embed(text: string): Embedding;
  /** What both texts are about, most telling first, as it can be shown to people. */
  shared(one: string, other: string, max: number): readonly string[];
}

/** From 0, nothing in common, to 1, the same. */
export function likeness(one: Embedding, other: Embedding): number {
  let sum = 0;
  // Not through `sharedOf`: it takes many times as long, and many texts are compared.
  for (let at = 0, beside = 0; at < one.ids.length && beside < other.ids.length; ) {
    const [id, there] = [one.ids[at] ?? 0, other.ids[beside] ?? 0];
    if (id === there) sum += (one.weights[at] ?? 0) * (other.weights[beside] ?? 0);
    if (id <= there) at += 1;
    if (there <= id) beside += 1;
  }
  return sum;
}

/** The features of both, and the products of their weights. */
export function* sharedOf(
  one: Embedding,
  other: Embedding,
): Generator<{ readonly id: number; readonly product: number }> {
  let at = 0;
  for (const [index, id] of one.ids.entries()) {
    while (at < other.ids.length && (other.ids[at] ?? 0) < id) at += 1;
    if (other.ids[at] !== id) continue;
    yield { id, product: (one.weights[index] ?? 0) * (other.weights[at] ?? 0) };
  }
}
