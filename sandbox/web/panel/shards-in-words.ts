import type { Scene } from '../../page/protocol.ts';

/** How much of the bot is connected: nothing if all of it is and it has but one shard, as most bots have. */
export function shardsInWords(shards: Scene['shards']): string {
  const [first] = shards;
  if (!first) return ', not connected';
  if (shards.length === 1 && first.count === 1) return '';
  const told = shards.map(({ count, connected }) => `${connected.length} of ${count}`);
  return `, shards ${told.join(' and ')}`;
}
