import { communitiesAfter } from '../store/key-ranges.ts';
import type { RecordStore } from '../store/record-store.ts';

/**
 * Each community that something is kept of: from one to the next, past everything that it keeps.
 * @param isOurs whether this process works for it; another one does for the others
 */
export async function* communitiesIn(
  store: RecordStore,
  isOurs: (guild: string) => boolean,
): AsyncGenerator<string> {
  let guild: string | undefined;
  for (;;) {
    const first = await store.firstKey(...communitiesAfter(guild));
    guild = first && /^\d+/.exec(first)?.[0];
    if (guild === undefined) return;
    if (isOurs(guild)) yield guild;
  }
}
