import { setTimeout } from 'node:timers/promises';
import { InteractionResponseType } from 'discord-api-types/v10';
import type { BotProcess } from '../../harness/processes/bot-process.ts';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import type { BareAnswer } from '../processes/bare-client.ts';
import type { BareProcess } from '../processes/bare-process.ts';
import { Stopwatch } from './stopwatch.ts';

/** The bot's answers, by what was asked: the bare client repeats them. */
export type Answers = Map<string, readonly BareAnswer[]>;

/** How often the bot is asked again if it only says that it is thinking. */
const MAX_DEFERRALS = 5;

/** A client in its own sandbox, so that neither client sees the other's events. */
export interface Side {
  readonly discord: SandboxDiscord;
  /** Ids of messages that are still needed; all others are deleted now and then. */
  readonly held: Set<string>;
  /**
   * Does what causes one interaction, or several at once.
   * @param what names what is asked: the bare client gives the same answer to the same name
   * @param lullMs milliseconds to wait first, so that earlier work can end
   */
  ask<T>(
    what: string,
    lullMs: number,
    act: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly ms: number }>;
}

/** The bot. Its first answers become the bare client's, so that both send messages of the same size. */
export function botSide(discord: SandboxDiscord, bot: BotProcess, answers: Answers): Side {
  const stopwatch = new Stopwatch(discord);
  const ask: Side['ask'] = async (what, lullMs, act) => {
    for (let attempt = 0; attempt < MAX_DEFERRALS; attempt += 1) {
      // The bare client is told what to say: a process that was just awake answers sooner.
      await bot.ask({ kind: 'wake' });
      await setTimeout(lullMs);
      const timed = await bot.orLost(stopwatch.time(act));
      if (answers.has(what)) return timed;
      // The machine stood still for a moment: "is thinking" is not an answer to repeat.
      if (timed.answers.some(isDeferral)) continue;
      answers.set(what, timed.answers);
      return timed;
    }
    throw new Error(`the bot only says that it is thinking: ${what}`);
  };
  return { discord, held: new Set(), ask };
}

/** Whether the bot only said that it is thinking. */
export function isDeferral({ body: { type } }: BareAnswer): boolean {
  return (
    type === InteractionResponseType.DeferredChannelMessageWithSource ||
    type === InteractionResponseType.DeferredMessageUpdate
  );
}

/** The two floors: the bare client as it is, and with one durable write before each answer. */
export function bareSides(
  discord: SandboxDiscord,
  bare: BareProcess,
  answers: Answers,
): { readonly bare: Side; readonly bareWriting: Side } {
  const stopwatch = new Stopwatch(discord);
  const held = new Set<string>();
  const side = (writes: boolean): Side => ({
    discord,
    held,
    async ask(what, lullMs, act) {
      const known = answers.get(what);
      if (!known) throw new Error(`the bot was not asked first: ${what}`);
      await bare.ask({ kind: 'say', answers: known, writes });
      await setTimeout(lullMs);
      return bare.orLost(stopwatch.time(act));
    },
  });
  return { bare: side(false), bareWriting: side(true) };
}

/** Forgets requests and messages, so that this process's memory stays level. */
export function forget({ discord: { world, requests }, held }: Pick<Side, 'discord' | 'held'>): void {
  requests.clear();
  world.interactions.clear();
  for (const messages of world.messages.values()) {
    for (const id of messages.keys()) if (!held.has(id)) messages.delete(id);
  }
  for (const { attachment } of world.attachments.files) world.attachments.forget(attachment.id);
}
