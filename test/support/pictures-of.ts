import type { Outcome } from '../../sandbox/person.ts';
import { messageOf } from './stage.ts';
import { nodesOf } from './view-fixtures.ts';

const MEDIA_GALLERY = 12;

/** The addresses of an answer's pictures. */
export const picturesOf = (outcome: Outcome): string[] =>
  nodesOf(messageOf(outcome).components)
    .filter(({ type }) => type === MEDIA_GALLERY)
    .flatMap(({ items }) => items as { readonly media: { readonly url: string } }[])
    .map(({ media }) => media.url);
