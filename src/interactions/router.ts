import { type AutocompleteInteraction, type Interaction, LimitedCollection } from 'discord.js';
import { textsFor } from '../i18n/texts.ts';
import { type Answer, privately, type SentMessage } from './answer.ts';
import type { AutocompleteUse, Manner } from './contract.ts';
import { explainDiscord, isTooLate } from './discord-errors.ts';
import { ACKNOWLEDGE_WITHIN, MOST_CHOICE_NAME, MOST_CHOICES } from './limits.ts';
import { shorten } from './markup.ts';
import { errorNotice } from './notice.ts';
import { type Answerable, defer, send } from './outbox.ts';
import type { Registry } from './registry.ts';
import { UserError } from './user-error.ts';

/** Half of the time that Discord gives: the deferral itself has to travel. */
const DEFER_AFTER = ACKNOWLEDGE_WITHIN / 2;
/** How many interactions are remembered, so that one that Discord delivers twice is done once. */
const REMEMBERED = 10_000;

interface RouterLog {
  debug(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface RouterOptions<A> {
  readonly registry: Registry<A>;
  readonly app: A;
  readonly log: RouterLog;
  /** Turns errors of other rooms into what a person is told; `undefined` for a bug. */
  readonly explain: (error: unknown) => UserError | undefined;
  /** Milliseconds after which an answer is deferred. */
  readonly deferAfter?: number;
}

type Run = () => Promise<Answer> | Answer;

/**
 * The one way from an interaction to its answer: finds the handler, defers when it takes long, sends what it returns,
 * and is the boundary for every error.
 */
export class Router<A> {
  readonly #options: RouterOptions<A>;
  readonly #seen = new LimitedCollection<string, true>({ maxSize: REMEMBERED });
  readonly #running = new Set<Promise<void>>();

  constructor(options: RouterOptions<A>) {
    this.#options = options;
  }

  /** Never rejects: whatever fails is answered or logged. */
  handle(interaction: Interaction): Promise<void> {
    const run = this.#handle(interaction).catch((error: unknown) => {
      this.#options.log.error({ err: error, interaction: interaction.id }, 'interaction failed');
    });
    this.#running.add(run);
    return run.finally(() => this.#running.delete(run));
  }

  /** Resolves when everything under way is answered. */
  async drain(): Promise<void> {
    await Promise.allSettled(this.#running);
  }

  async #handle(interaction: Interaction): Promise<void> {
    if (this.#seen.has(interaction.id)) {
      this.#options.log.debug({ interaction: interaction.id }, 'delivered twice, done once');
      return;
    }
    this.#seen.set(interaction.id, true);

    if (interaction.isAutocomplete()) return this.#suggest(interaction);
    const isOurs =
      interaction.isChatInputCommand() ||
      interaction.isButton() ||
      interaction.isStringSelectMenu() ||
      interaction.isModalSubmit();
    if (!isOurs) {
      this.#options.log.warn(
        { interaction: interaction.id, type: interaction.type },
        'not an interaction of ours',
      );
      return;
    }
    const { manner, run } = this.#find(interaction);
    // In a direct message the handler is never run, and what is left of the interaction answers alike.
    await this.#answer(interaction as Answerable, manner, run);
  }

  #find(interaction: Interaction): { manner: Manner; run: Run } {
    const { registry, app } = this.#options;
    const refuse = (error: UserError) => ({ manner: 'private' as const, run: () => Promise.reject(error) });
    if (!interaction.inGuild()) return refuse(new UserError('server.only'));

    if (interaction.isChatInputCommand()) {
      const command = registry.command(commandName(interaction));
      if (!command) return refuse(new UserError('command.unknown'));
      return { manner: command.manner, run: () => command.execute(interaction, app) };
    }
    if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
      const component = registry.component(interaction.customId);
      if (component?.kind === 'button' && interaction.isButton()) {
        const execute = component.bind(interaction.customId);
        if (execute) return { manner: component.manner(interaction), run: () => execute(interaction, app) };
      }
      if (component?.kind === 'select' && interaction.isStringSelectMenu()) {
        const execute = component.bind(interaction.customId);
        if (execute) return { manner: component.manner(interaction), run: () => execute(interaction, app) };
      }
      if (component?.kind === 'modal' && interaction.isModalSubmit()) {
        const execute = component.bind(interaction.customId);
        if (execute) return { manner: component.manner(interaction), run: () => execute(interaction, app) };
      }
    }
    return refuse(new UserError('component.unknown'));
  }

  async #answer(interaction: Answerable, manner: Manner, run: Run): Promise<void> {
    let deferral: Promise<void> | undefined;
    const timer =
      manner !== 'form' &&
      setTimeout(() => {
        deferral = defer(interaction, manner).catch((error: unknown) => {
          this.#options.log.warn({ err: error, interaction: interaction.id }, 'could not defer');
        });
      }, this.#options.deferAfter ?? DEFER_AFTER);

    const answer = await this.#outcome(interaction, run);
    if (timer) clearTimeout(timer);
    await deferral;
    await this.#deliver(interaction, answer, manner);
  }

  /** What the handler returns, or what the person is told of its error. */
  async #outcome(interaction: Answerable, run: Run): Promise<Answer> {
    try {
      return await run();
    } catch (error) {
      return privately(
        errorNotice(this.#explain(interaction, error), textsFor(interaction.locale), typedInto(interaction)),
      );
    }
  }

  #explain(interaction: Answerable, error: unknown): UserError {
    if (error instanceof UserError) return error;
    const known = this.#options.explain(error) ?? explainDiscord(error, interaction.id);
    // What people type is not logged: an error of ours carries keys and facts, and Discord's own names the field.
    this.#options.log.error({ err: error, interaction: interaction.id, known: known?.key }, 'handler failed');
    return known ?? new UserError('bug', { code: interaction.id });
  }

  async #deliver(interaction: Answerable, answer: Answer, manner: Manner): Promise<void> {
    const message = await this.#send(interaction, answer, manner);
    if (answer.kind !== 'form' && message) await answer.onSent?.(message);
  }

  /** `undefined` where there is no message: the answer was a form, or could not be delivered. */
  async #send(interaction: Answerable, answer: Answer, manner: Manner): Promise<SentMessage | undefined> {
    try {
      return await send(interaction, answer, manner);
    } catch (error) {
      const told = explainDiscord(error, interaction.id) ?? new UserError('bug', { code: interaction.id });
      this.#options.log.error({ err: error, interaction: interaction.id }, 'answer not delivered');
      // A private answer may hold the way back to a draft, so it is tried once more before anything else is said.
      const again = answer.kind === 'message' && answer.visibility === 'private' ? answer.view : undefined;
      const otherwise = answer.kind === 'form' ? undefined : (answer.otherwise ?? again);
      const notice = otherwise ?? errorNotice(told, textsFor(interaction.locale), typedInto(interaction));
      await send(interaction, privately(notice), manner).catch((second: unknown) => {
        this.#options.log.error({ err: second, interaction: interaction.id }, 'notice not delivered either');
      });
      return undefined;
    }
  }

  async #suggest(interaction: AutocompleteInteraction): Promise<void> {
    const choices = (await this.#choices(interaction))
      .slice(0, MOST_CHOICES)
      .map(({ name, value }) => ({ name: shorten(name, MOST_CHOICE_NAME), value }));
    // Who types on has sent the next one by then, so one that comes too late is missed by nobody.
    await interaction.respond(choices).catch((error: unknown) => {
      const level = isTooLate(error) ? 'debug' : 'error';
      this.#options.log[level]({ err: error, interaction: interaction.id }, 'choices not delivered');
    });
  }

  /** Nothing to choose from is the answer to every error: there is no other way to tell while someone types. */
  async #choices(interaction: AutocompleteInteraction) {
    if (!interaction.inGuild()) return [];
    const focused = interaction.options.getFocused(true);
    const option = this.#options.registry.command(commandName(interaction))?.options?.[focused.name];
    if (!option || option.type === 'attachment' || !option.autocomplete) return [];
    try {
      return await option.autocomplete(focused.value, interaction as AutocompleteUse, this.#options.app);
    } catch (error) {
      this.#options.log.error({ err: error, interaction: interaction.id }, 'autocomplete failed');
      return [];
    }
  }
}

function commandName(interaction: {
  commandName: string;
  options: { getSubcommand(required: false): string | null };
}): string {
  return [interaction.commandName, interaction.options.getSubcommand(false)].filter(Boolean).join(' ');
}

/** Characters from which a text of an option is worth giving back. */
const LONG_OPTION = 40;

/** What was typed into a form, and the longer texts of a command's options: given back where it failed. */
function typedInto(interaction: Answerable): string[] {
  if (interaction.isChatInputCommand()) {
    const [subcommand] = interaction.options.data;
    const texts = (subcommand?.options ?? []).map(({ value }) => (typeof value === 'string' ? value : ''));
    return texts.filter((text) => text.length > LONG_OPTION);
  }
  if (!interaction.isModalSubmit()) return [];
  return interaction.fields.fields.map((field) =>
    'value' in field && typeof field.value === 'string' ? field.value : '',
  );
}
