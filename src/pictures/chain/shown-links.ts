import type { Chain, ChainLink } from '../../domain/chain.ts';
import { MAX_LINKS } from './densities.ts';

/**
 * The links in a picture: all of a chain, or of one that is too long or too wide those that are nearest to the one that was
 * asked for. They hang together, and no gap is at an end.
 */
export function shownLinks(chain: Chain, asked: string): Chain {
  if (chain.length <= MAX_LINKS) return chain;
  const byId = new Map(chain.map((link) => [link.id, link]));
  const followers = new Map<string, ChainLink[]>();
  for (const link of chain) {
    if (link.from === undefined) continue;
    const beside = followers.get(link.from);
    if (beside) beside.push(link);
    else followers.set(link.from, [link]);
  }
  const nearest = new Set([asked]);
  // What is added on the way is gone through as well.
  for (const id of nearest) {
    const from = byId.get(id)?.from;
    const around = [...(from === undefined ? [] : [from]), ...(followers.get(id) ?? []).map((one) => one.id)];
    for (const one of around) if (nearest.size < MAX_LINKS) nearest.add(one);
  }
  return withoutGapsAtEnds(chain.filter(({ id }) => nearest.has(id)));
}

function withoutGapsAtEnds(links: Chain): Chain {
  const followed = new Set(links.map(({ from }) => from));
  const first = links.findIndex(({ live }) => live);
  return links.slice(first).filter(({ id, live }) => live || followed.has(id));
}
