import { type AutocompleteInteraction, type Interaction, LimitedCollection } from 'discord.js';
import { type Speech, textsFor } from '../i18n/texts.ts';
import { Drain } from '../tasks/drain.ts';
import { Turns } from '../tasks/turns.ts';
import { actorOf } from './actor.ts';
import { type Answer, type NewMessage, privately } from './answer.ts';
import type { Answerable } from './callbacks.ts';
import { type CommunityOf, type Context, createContext, type Hosting, type Origin } from './context.ts';
import { Cooldowns, requireCooledDown } from './cooldowns.ts';
import { Course, type Handled } from './course.ts';
import { type Afterwards, type AnswerFate, deliver } from './deliver.ts';
import { explainDiscord, isTooLate } from './discord-errors.ts';
import { errorMessage } from './error-message.ts';
import { inTime } from './in-time.ts';
import { askToBeAdded } from './invite.ts';
import { ACKNOWLEDGE_WITHIN_MS, MAX_CHOICE_NAME, MAX_CHOICES } from './limits.ts';
import { shorten } from './markup.ts';
import type { Choice } from './options.ts';
import { Outbox } from './outbox.ts';
import type { Manner, Usable } from './parts.ts';
import { commandName, type Registry } from './registry.ts';
import { Rush } from './rush.ts';
import { typedInto } from './typed-into.ts';
import { isAboutRights, UserError } from './user-error.ts';
import { type Visibility, visibilityOf } from './visibility.ts';

/** Half of Discord's limit: the deferral itself has to travel. */
const DEFER_AFTER_MS = ACKNOWLEDGE_WITHIN_MS / 2;
/** How many interactions are remembered, so that one that Discord delivers twice is handled once. */
const REMEMBERED = 10_000;

interface RouterLog {
  debug(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface RouterOptions<A extends Hosting> {
  readonly registry: Registry<A>;
  readonly app: A;
  readonly log: RouterLog;
  /** Turns errors from elsewhere into what a person is told; `undefined` for a bug. */
  readonly explain: (error: unknown) => UserError | undefined;
  /** Milliseconds since Discord made the interaction with that id; `undefined` if that can't be told. */
  readonly ageOf: (id: string) => number | undefined;
  /** What else there is to say to the person, privately, once they have an answer. */
  readonly afterwards?: (context: Context<A>) => Promise<NewMessage | undefined>;
  /** Is told what became of each interaction. */
  readonly onHandled?: (handled: Handled) => void;
  /** Milliseconds after which an answer is deferred. */
  readonly deferAfterMs?: number;
  /** Notices when more comes than can be done. */
  readonly rush?: Rush;
}

/** Who acts where: the basis of a handler's context. */
type Acting = Parameters<typeof actorOf>[0] & Origin;

interface Found {
  readonly manner: Manner;
  run(): Promise<Answer>;
}

/**
 * The only way from an interaction to its answer: finds the part, makes the context, defers if it takes long, sends what
 * the handler returns, and catches every error.
 */
export class Router<A extends Hosting> {
  readonly #options: RouterOptions<A>;
  readonly #seen = new LimitedCollection<string, true>({ maxSize: REMEMBERED });
  readonly #cooldowns = new Cooldowns(Date.now);
  readonly #running = new Drain();
  readonly #turns = new Turns();
  readonly #rush: Rush;
  /** How many are under way that have had their turn. */
  #begun = 0;
  /** That of each interaction, once there is one: it knows which language the person chose. */
  readonly #contexts = new WeakMap<object, Context<A>>();
  readonly #courses = new WeakMap<object, Course>();

  constructor(options: RouterOptions<A>) {
    this.#options = options;
    this.#rush = options.rush ?? new Rush(options);
  }

  /** Never rejects: every failure is answered or logged. */
  handle(interaction: Interaction): Promise<void> {
    const run = this.#handle(interaction)
      .catch((error: unknown) => {
        this.#options.log.error({ err: error, interaction: interaction.id }, 'interaction failed');
        this.#courses.get(interaction)?.fail();
      })
      .then(() => this.#report(interaction));
    return this.#running.add(run);
  }

  /** Resolves when everything under way is answered. */
  drain(): Promise<void> {
    return this.#running.settled();
  }

  async #handle(interaction: Interaction): Promise<void> {
    if (this.#seen.has(interaction.id)) {
      this.#options.log.debug({ interaction: interaction.id }, 'delivered twice, done once');
      return;
    }
    this.#seen.set(interaction.id, true);
    this.#courses.set(interaction, this.#courseOf(interaction));

    await this.#turns.next();
    const age = this.#options.ageOf(interaction.id) ?? 0;
    const isTooMuch = this.#rush.isTooMuch(age, this.#begun);
    // What somebody has written is worth a late answer.
    if (isTooMuch && !interaction.isModalSubmit()) return this.#leave(interaction, age);
    this.#begun += 1;
    await this.#serve(interaction, age).finally(() => {
      this.#begun -= 1;
    });
  }

  async #serve(interaction: Interaction, age: number): Promise<void> {
    if (interaction.isAutocomplete()) {
      // A search that nobody waits for any longer would hold up the ones that somebody does wait for.
      if (age <= ACKNOWLEDGE_WITHIN_MS) await this.#suggest(interaction);
      else this.#courses.get(interaction)?.miss();
      return;
    }
    const outbox = new Outbox(interaction);
    const answer = await this.#answer(interaction, outbox, this.#find(interaction, outbox));
    const { afterwards } = this.#options;
    const context = this.#contexts.get(interaction);
    await this.#deliver(interaction, outbox, answer, context && afterwards && (() => afterwards(context)));
  }

  async #deliver(
    interaction: Answerable,
    outbox: Outbox,
    answer: Answer,
    afterwards?: Afterwards,
  ): Promise<void> {
    const course = this.#courses.get(interaction);
    const onTried = (fate: AnswerFate) => {
      if (fate === 'late' || outbox.isGivenUp) course?.miss();
      course?.send(fate === 'delivered', outbox.isDeferred);
    };
    await deliver(interaction, outbox, answer, { log: this.#options.log, afterwards, onTried });
  }

  #courseOf(interaction: Interaction): Course {
    const { registry } = this.#options;
    const { id, guildId } = interaction;
    const part = interaction.isAutocomplete()
      ? registry.command(commandName(interaction))
      : registry.partFor(interaction);
    const kind = interaction.isAutocomplete() ? 'autocomplete' : (part?.kind ?? 'unknown');
    return new Course({ id, kind, part: part?.name ?? 'unknown', guild: guildId ?? undefined });
  }

  #report(interaction: Interaction): void {
    const course = this.#courses.get(interaction);
    if (course) this.#options.onHandled?.(course.end());
  }

  /** Nothing is looked for and nothing done, which makes it quick. Nobody is told of suggestions: the next letter asks again. */
  async #leave(interaction: Interaction, age: number): Promise<void> {
    if (interaction.isAutocomplete() || !this.#rush.mayRefuse(age)) {
      this.#turns.pass();
      this.#courses.get(interaction)?.miss();
      return;
    }
    const answer = await this.#outcome(interaction, () => Promise.reject(new UserError('busy')));
    await this.#deliver(interaction, new Outbox(interaction), answer);
  }

  /** What to run. An unknown kind of interaction is refused like a part that no longer exists. */
  #find(interaction: Answerable, outbox: Outbox): Found {
    const refuse = (error: UserError): Found => ({ manner: 'private', run: () => Promise.reject(error) });
    const part = this.#options.registry.partFor(interaction);
    if (!interaction.inGuild())
      return this.#findDirect(interaction, outbox) ?? refuse(new UserError('server.only'));
    const bound = part?.bind(interaction);
    if (!part || !bound) {
      return refuse(new UserError(interaction.isCommand() ? 'command.unknown' : 'component.unknown'));
    }
    const run = async () => {
      this.#requireAwaited(outbox);
      const context = await this.#context(interaction, interaction, visibilityOf(interaction, bound.manner));
      this.#requireCooledDown(part, interaction);
      // A community that is used for the first time is read from the disk, which may have taken too long.
      this.#requireAwaited(outbox);
      return bound.execute(context);
    };
    if (bound.manner !== 'form') return { manner: bound.manner, run };
    const failed = (error: unknown) => {
      this.#options.log.error({ err: error, interaction: interaction.id }, 'handler failed');
    };
    return { manner: bound.manner, run: () => inTime(run(), failed) };
  }

  /** The part for a direct message, if it is one that is used there. */
  #findDirect(interaction: Answerable, outbox: Outbox): Found | undefined {
    const { registry, app } = this.#options;
    const bound = registry.partFor(interaction)?.bindDirect?.(interaction);
    if (!bound) return undefined;
    const { user, locale } = interaction;
    return {
      manner: bound.manner,
      run: async () => {
        this.#requireAwaited(outbox);
        return bound.execute({ app, user: user.id, locale });
      },
    };
  }

  async #context(interaction: object, acting: Acting, visibility: Visibility): Promise<Context<A>> {
    const { app } = this.#options;
    const community = (await app.communities.community(acting.guildId)) as CommunityOf<A>;
    const actor = actorOf(acting);
    const context = createContext(acting, { app, community, actor, textsFor, visibility });
    this.#contexts.set(interaction, context);
    return context;
  }

  #textsOf(interaction: Answerable): Speech {
    return this.#contexts.get(interaction)?.texts ?? textsFor(interaction.locale);
  }

  #requireCooledDown({ name, cooldown }: Usable<A>, { guildId, user }: Acting): void {
    requireCooledDown(cooldown && this.#cooldowns.use(name, guildId, user.id, cooldown));
  }

  /** What Discord has given up on is not done: the person was told that it failed, and may do it again. */
  #requireAwaited({ isGivenUp }: Outbox): void {
    if (isGivenUp) throw new UserError('late');
  }

  async #answer(interaction: Answerable, outbox: Outbox, { manner, run }: Found): Promise<Answer> {
    if (manner === 'form') return this.#outcome(interaction, run);
    const defer = () =>
      outbox.defer(manner).catch((error: unknown) => {
        this.#options.log.warn({ err: error, interaction: interaction.id }, 'could not defer');
      });
    const { ageOf, deferAfterMs = DEFER_AFTER_MS } = this.#options;
    const left = deferAfterMs - (ageOf(interaction.id) ?? 0);
    if (left <= 0) {
      // The deferral finds out if Discord still waits: our idea of its clock may be wrong.
      await defer();
      return this.#outcome(interaction, run);
    }
    let deferral: Promise<void> | undefined;
    const timer = setTimeout(() => {
      deferral = defer();
    }, left);
    const answer = await this.#outcome(interaction, run);
    clearTimeout(timer);
    await deferral;
    return answer;
  }

  /** What the handler returns, or what the person is told about its error. */
  async #outcome(interaction: Answerable, run: Found['run']): Promise<Answer> {
    try {
      return await run();
    } catch (error) {
      const told = this.#explain(interaction, error);
      const texts = this.#textsOf(interaction);
      const further = isAboutRights(told) ? askToBeAdded(interaction, texts) : undefined;
      return privately(errorMessage(told, texts, typedInto(interaction), further));
    }
  }

  #explain(interaction: Answerable, error: unknown): UserError {
    const course = this.#courses.get(interaction);
    if (error instanceof UserError) {
      course?.refuse(error.key);
      return error;
    }
    const known = this.#options.explain(error) ?? explainDiscord(error, interaction.id);
    // What people type is not logged: our errors contain keys and facts, and Discord's name the field.
    this.#options.log.error({ err: error, interaction: interaction.id, known: known?.key }, 'handler failed');
    const told = known ?? new UserError('bug', { code: interaction.id });
    course?.fail(told.key);
    return told;
  }

  async #suggest(interaction: AutocompleteInteraction): Promise<void> {
    const choices = (await this.#choices(interaction))
      .slice(0, MAX_CHOICES)
      .map(({ name, value }) => ({ name: shorten(name, MAX_CHOICE_NAME), value }));
    // By then somebody who keeps typing has sent the next one, so nobody misses one that comes too late.
    const course = this.#courses.get(interaction);
    course?.send(true, false);
    await interaction.respond(choices).catch((error: unknown) => {
      if (isTooLate(error)) course?.miss();
      else course?.fail();
      const isNone = explainDiscord(error, interaction.id) !== undefined;
      const level = isTooLate(error) ? 'debug' : isNone ? 'warn' : 'error';
      this.#options.log[level]({ err: error, interaction: interaction.id }, 'choices not delivered');
    });
  }

  /** An empty list is the answer to every error: there is no other way to report one while somebody types. */
  async #choices(interaction: AutocompleteInteraction): Promise<readonly Choice[]> {
    if (!interaction.inGuild()) return [];
    const { name, value: typed } = interaction.options.getFocused(true);
    const command = this.#options.registry.command(commandName(interaction));
    const option = command?.options[name];
    if (!option || !('autocomplete' in option) || !option.autocomplete) return [];
    try {
      // Only what the answer can show is worth offering.
      const visibility = command.manner === 'public' ? 'public' : 'private';
      const context = await this.#context(interaction, interaction, visibility);
      const other = (one: string) => textOf(interaction.options.get(one)?.value);
      return await option.autocomplete({ ...context, typed, other });
    } catch (error) {
      this.#options.log.error({ err: error, interaction: interaction.id }, 'autocomplete failed');
      this.#courses.get(interaction)?.fail();
      return [];
    }
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
