import type { ClientEvents, Interaction } from 'discord.js';
import type { Cooldown } from '../domain/cooldown.ts';
import type { CommandName } from '../i18n/texts.ts';
import type { Answer } from './answer.ts';
import type { Context, DirectContext, Hosting } from './context.ts';
import type { Needs } from './needs.ts';
import type { Options } from './options.ts';
import type { Fields } from './read-values.ts';

/** The parts of a bot as registry and router see them, whatever values they read. */

/**
 * How a handler means to answer, so that the router can defer in the right way when it takes long. A form can't be
 * deferred: a handler that answers with one must be quick.
 */
export type Manner = 'public' | 'private' | 'update' | 'form';

/** One use of a part. */
export interface Bound<A extends Hosting> {
  readonly manner: Manner;
  /**
   * Checks who may use the part, and runs it.
   * @throws {UserError} for what the person should know
   */
  execute(context: Context<A>): Promise<Answer>;
}

/** One use of a part in a direct message, which belongs to no server. */
interface DirectBound<A> {
  readonly manner: Manner;
  execute(context: DirectContext<A>): Promise<Answer>;
}

interface UsablePart<K extends string, A extends Hosting> {
  readonly kind: K;
  readonly name: string;
  readonly needs: Needs<never>;
  /** One that the router counts; a part may also count by itself, within `execute`. */
  readonly cooldown?: Cooldown | undefined;
  /** `undefined` if the interaction is of another kind, or its id is stale or forged. */
  bind(interaction: Interaction): Bound<A> | undefined;
  /** The same in a direct message. Only parts that are used there have it. */
  bindDirect?(interaction: Interaction): DirectBound<A> | undefined;
}

/** Where and how a command can be used. Discord stores it for the first word of a command, so its subcommands must agree. */
export interface CommandReach {
  /** Rights in the server without which Discord doesn't offer it, as bits; by default those that the part needs; `undefined` for none. */
  readonly memberPermissions?: bigint | undefined;
  readonly contexts?: readonly ('server' | 'direct message' | 'private channel')[];
  readonly installs?: readonly ('server' | 'user')[];
}

/**
 * A slash command of one word, with a subcommand after a space, or with a group and a subcommand. Its words are in the
 * texts under its name.
 */
export interface Command<A extends Hosting> extends UsablePart<'command', A> {
  readonly name: CommandName;
  readonly manner: Manner;
  readonly options: Options<A>;
  readonly reach: CommandReach;
}

/** A command in the context menu of a message or a person. Its name is in the texts, under `menus`. */
export interface MenuCommand<A extends Hosting> extends UsablePart<'message-command' | 'user-command', A> {
  readonly reach: CommandReach;
}

/** What is chosen from a select menu on a message. */
export type SelectKind = 'string' | 'user' | 'role' | 'mentionable' | 'channel';

/** A button, a select menu or a form, with what it takes. */
export interface Component<A extends Hosting> extends UsablePart<'button' | 'select' | 'modal', A> {
  /** Only for a menu. */
  readonly menu?: SelectKind;
  /** Only for a form. */
  readonly fields?: Fields;
}

/** A gateway event, and what the bot does about it. */
export interface EventHandler<A, E extends keyof ClientEvents> {
  readonly kind: 'event';
  readonly event: E;
  execute(app: A, ...facts: ClientEvents[E]): Promise<void> | void;
}
export type AnyEventHandler<A> = { [E in keyof ClientEvents]: EventHandler<A, E> }[keyof ClientEvents];

export type Usable<A extends Hosting> = Command<A> | MenuCommand<A> | Component<A>;
export type Part<A extends Hosting> = Usable<A> | AnyEventHandler<A>;
