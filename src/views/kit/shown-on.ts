import { NO_QUERY, QueryRef } from './query-ref.ts';

/** What shows a moment: a public card, or a private page with its own buttons, which is of a query. */
export interface ShownOn {
  readonly kind: 'card' | 'browse' | 'random';
  /** As custom ids have it. */
  readonly query: string;
}

export const ON_CARD: ShownOn = { kind: 'card', query: NO_QUERY };

/** Between the kind of a page and its query. No query has it. */
const OF = '~';

/** The same in a custom id: `card`, `browse~mab`. */
export const ShownOnText = {
  read: (text: string): string | undefined => (readShownOn(text) === undefined ? undefined : text),
};

export const writeShownOn = ({ kind, query }: ShownOn): string =>
  kind === 'card' ? kind : `${kind}${OF}${query}`;

/** `undefined` if it is none: it comes from clients. */
export function readShownOn(text: string): ShownOn | undefined {
  if (text === ON_CARD.kind) return ON_CARD;
  const [kind, query, ...rest] = text.split(OF);
  if ((kind !== 'browse' && kind !== 'random') || rest.length > 0) return undefined;
  return query !== undefined && QueryRef.read(query) !== undefined ? { kind, query } : undefined;
}
