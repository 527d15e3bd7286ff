import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { AppContext } from '../app.ts';

/** The moments that those who will read the answer may read. */
export async function visibleMoments({ community, audience }: AppContext): Promise<VisibleMoments> {
  const { library } = community;
  return library.seenBy(await audience(library.places));
}
