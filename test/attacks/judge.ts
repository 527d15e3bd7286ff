import { InteractionResponseType } from 'discord-api-types/v10';
import type { OfflineBot } from '../support/offline-bot.ts';
import type { Callback } from '../support/offline-router.ts';
import type { Attacker } from './world.ts';

/** What the bot notes about its own messages; it follows what people did. */
const BOTS_OWN = /[:;](card|posting|stale|notice):/;

/** Who had their own data erased is not named. */
const ERASED = /"deed":"data-erased"/;

const MESSAGES = new Set([
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.UpdateMessage,
]);

interface Before {
  readonly rows: ReadonlyMap<string, string>;
  readonly logged: number;
}

/** What an attack did that it must not do. */
export function harmOf(
  attacker: Attacker,
  before: Before,
  { rows, logged, channelWork }: OfflineBot,
  told: readonly Callback[],
): readonly string[] {
  const harm: string[] = [];
  const bugs = logged
    .slice(before.logged)
    .filter(({ level, known }) => Number(level) >= 50 && known === undefined);
  for (const { err, msg } of bugs) harm.push(`a bug: ${msg} ${JSON.stringify(err)}`);
  if (told.length === 0) harm.push('no answer');
  const said = JSON.stringify(told);
  for (const secret of attacker.mustNotRead) if (said.includes(secret)) harm.push(`a leak: ${secret}`);
  for (const { type, data } of told) if (MESSAGES.has(type) && mayPing(data)) harm.push('a ping');
  for (const key of changedKeys(before.rows, rows)) {
    const mine = [before.rows.get(key), rows.get(key)].every(
      (row) =>
        row === undefined ||
        key.includes(attacker.sender.as.id) ||
        row.includes(`"${attacker.sender.as.id}"`) ||
        ERASED.test(row),
    );
    const isStrangers = key.startsWith(attacker.stranger);
    // Those with rights in their own server may do there what they like.
    const isAllowed = attacker.sender.rights !== undefined || mine || BOTS_OWN.test(key);
    if (isStrangers || !isAllowed) harm.push(`a change: ${key}`);
  }
  const removed = channelWork.filter(({ kind }) => kind === 'removed');
  if (removed.length > 0 && attacker.sender.rights === undefined) harm.push('a card was removed');
  return harm;
}

/** Discord pings whom a message mentions unless it says that nobody may be. */
function mayPing(data: unknown): boolean {
  const allowed = (data as { allowed_mentions?: unknown } | undefined)?.allowed_mentions;
  return JSON.stringify(allowed) !== '{"parse":[]}';
}

function changedKeys(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key));
}
