import { setTimeout } from 'node:timers/promises';
import { REMOVED_EVERY } from '../../harness/community/made-community.ts';
import type { BotProcess } from '../../harness/processes/bot-process.ts';
import { pick, type Random } from '../../harness/seeded.ts';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import type { Outcome } from '../../sandbox/person.ts';
import { buttonOf, CARD_LULL_MS, LULL_MS, shown, someone } from '../acts/act.ts';
import { numberQueries } from '../acts/autocompleting.ts';
import { forget, isDeferral, type Side } from '../acts/side.ts';
import { Stopwatch } from '../acts/stopwatch.ts';
import { MOMENT_QUERIES } from '../moments/moment-queries.ts';

export const USES = ['browse', 'search', 'number autocomplete', 'film info', 'goosebump'] as const;
type Use = (typeof USES)[number];

/** Where something is done. */
interface UsedGuild {
  readonly channel: string;
  readonly moments: number;
}

export interface Used {
  readonly use: Use;
  readonly ms: number;
  /** Whether nobody had used the bot in that guild since its start, so that its moments had to be read. */
  readonly isFirst: boolean;
}

interface UsesPlan {
  readonly uses: number;
  readonly films: readonly string[];
  /** The next guild in which somebody does something. */
  readonly nextGuild: () => UsedGuild;
  /** Channels of guilds in which somebody did before. */
  readonly usedBefore: readonly string[];
  readonly random: Random;
  readonly signal: AbortSignal;
}

/** Uses after which the sandbox forgets what is over. */
const FORGET_EVERY = 100;

/** People use the bot by turns, one at a time, in one guild after another. */
export async function useByTurns(
  discord: SandboxDiscord,
  bot: BotProcess,
  { uses, films, nextGuild, usedBefore, random, signal }: UsesPlan,
): Promise<readonly Used[]> {
  const stopwatch = new Stopwatch(discord);
  const side: Pick<Side, 'discord' | 'held'> = { discord, held: new Set() };
  const seen = new Set(usedBefore);
  const used: Used[] = [];
  for (let round = 0; round < uses; round += 1) {
    signal.throwIfAborted();
    const use = USES[round % USES.length] ?? 'browse';
    const guild = nextGuild();
    const isFirst = !seen.has(guild.channel);
    seen.add(guild.channel);
    const person = someone(side, round);
    const place = { channel: guild.channel };
    const number = existingNumber(guild, random);
    const timed = async (act: () => Promise<unknown>) => {
      await setTimeout(LULL_MS);
      const begun = performance.now();
      const { result, ms, answers } = await bot.orLost(stopwatch.time(act));
      // "Is thinking" is not yet the answer.
      // Posting a card is not included in the time, so by then the guild has been used.
      const isFirstUse = isFirst && use !== 'goosebump';
      used.push({ use, isFirst: isFirstUse, ms: answers.some(isDeferral) ? performance.now() - begun : ms });
      return result as Outcome;
    };
    switch (use) {
      case 'browse':
        shown(await timed(() => person.command('moment browse', {}, place)), 'message', 'private');
        break;
      case 'search': {
        const words = pick(SEARCHED, random);
        shown(await timed(() => person.command('moment search', { words }, place)), 'message', 'private');
        break;
      }
      case 'number autocomplete': {
        const typed = pick(numberQueries(guild.moments), random);
        await timed(() => person.autocomplete('moment show', 'number', typed, {}, place));
        break;
      }
      case 'film info': {
        const film = pick(films, random);
        shown(await timed(() => person.command('film info', { film }, place)), 'message', 'public');
        break;
      }
      case 'goosebump': {
        const posted = await bot.orLost(person.command('moment show', { number: String(number) }, place));
        const card = shown(posted, 'message', 'public');
        await setTimeout(CARD_LULL_MS);
        shown(await timed(() => person.press(card, buttonOf(card, 'goosebump:'))), 'update', 'public');
        break;
      }
    }
    if (round % FORGET_EVERY === 0) forget(side);
  }
  return used;
}

/** The longest is for the search itself to refuse. */
const SEARCHED = MOMENT_QUERIES.filter(({ length }) => length < 100);

function existingNumber({ moments }: UsedGuild, random: Random): number {
  const number = 1 + Math.floor(random() * moments);
  return number % REMOVED_EVERY === 0 ? number - 1 : number;
}
