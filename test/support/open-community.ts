import { Community, type Watchers } from '../../src/data/community/community.ts';
import type { RecordStore } from '../../src/data/store/record-store.ts';
import { GUILD } from './builders.ts';

interface Warning {
  readonly facts: object;
  readonly message: string;
}

/** Opens the community, and returns what it set aside. */
export async function openCommunity(
  store: RecordStore,
  guild = GUILD,
  watchers: Watchers = {},
): Promise<{ community: Community; warnings: readonly Warning[] }> {
  const warnings: Warning[] = [];
  const log = { warn: (facts: object, message: string) => void warnings.push({ facts, message }) };
  return { community: await Community.open(guild, store, log, watchers), warnings };
}

/** Everything that a library answers, to compare two of them. */
export function contentOf({ library }: Community): object {
  const numbers = Array.from({ length: library.nextNumber }, (_, number) => number);
  return {
    count: library.all.count,
    nextNumber: library.nextNumber,
    newest: [...library.all.newest()],
    removed: numbers.filter((number) => library.wasRemoved(number)),
    replies: numbers.map((number) => library.replies(number)),
    cards: numbers.map((number) => library.cards(number)),
    films: library.films,
  };
}
