import { ARTICLES, CONNECTORS } from '../words/synonyms.ts';

/** An article may be missing at the start of a name, a connector anywhere. */
export const SKIPS = { article: 1, connector: 2 } as const;

export function skipOf(term: string): number {
  return (ARTICLES.has(term) ? SKIPS.article : 0) | (CONNECTORS.has(term) ? SKIPS.connector : 0);
}
