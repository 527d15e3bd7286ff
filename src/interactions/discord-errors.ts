import { DefaultRestOptions, DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { UserError } from './user-error.ts';

/** Discord's errors that a person can do something about; `undefined` for all others. */
export function explainDiscord(error: unknown, code: string): UserError | undefined {
  if (error instanceof DiscordAPIError) {
    if (error.code === RESTJSONErrorCodes.UnknownMessage) return new UserError('discord.unknownMessage');
    if (error.code === RESTJSONErrorCodes.MissingAccess) return new UserError('discord.missingAccess');
    if (error.code === RESTJSONErrorCodes.MissingPermissions) return new UserError('discord.missingAccess');
    return saysNothing(error) ? new UserError('discord.unavailable', { code }) : undefined;
  }
  return error instanceof HTTPError || isNetworkError(error)
    ? new UserError('discord.unavailable', { code })
    : undefined;
}

/**
 * What became of a request that failed. `refused`: Discord says why it was not carried out. `before`: the interaction was
 * already answered, by an earlier attempt. `unknown`: it may have been carried out, for instance if the connection was
 * closed before the response came.
 */
export type Fate = 'refused' | 'before' | 'unknown';

export function fateOf(error: unknown): Fate {
  if (!(error instanceof DiscordAPIError) || saysNothing(error)) return 'unknown';
  return error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ? 'before' : 'refused';
}

/** Only Discord itself gives its reason as a number: a page from a server in front of it has none, and a bare 401 has 0. */
function saysNothing({ code, status }: DiscordAPIError): boolean {
  return status >= 500 || typeof code !== 'number' || code === 0;
}

/** Milliseconds after which the library gives up an attempt, and sends the request again by itself. */
export const LOST_AFTER_MS = DefaultRestOptions.timeout;

/** An attempt to edit a message got no answer. Discord may carry it out later, after edits that were sent later. */
export class EditInDoubt extends Error {
  constructor(cause?: unknown) {
    super('an edit without an answer may still arrive', { cause });
    this.name = 'EditInDoubt';
  }
}

/** Whether Discord says that the interaction was not answered yet: its token becomes a webhook with the first answer. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownWebhook;
}

/** Whether Discord no longer waits for the answer: three seconds for the first one, fifteen minutes for what follows. */
export function isTooLate(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InvalidWebhookToken)
  );
}

/** Whether Discord says that the bot may not see or do this. */
export function isForbidden(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.MissingAccess || error.code === RESTJSONErrorCodes.MissingPermissions)
  );
}

/** Whether Discord says that the message, or its channel, is gone. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownMessage || error.code === RESTJSONErrorCodes.UnknownChannel)
  );
}

/**
 * Whether the bot can't change messages in that channel for now: it may not see the channel, or the thread is archived or
 * locked. That can change, but not by trying again.
 */
export function isOutOfReach(error: unknown): boolean {
  return (
    isForbidden(error) ||
    (error instanceof DiscordAPIError &&
      (error.code === RESTJSONErrorCodes.InvalidActionOnArchivedThread ||
        error.code === RESTJSONErrorCodes.ThreadLocked))
  );
}

/** Whether Discord never takes this request, however often it is sent. */
export function isRefused(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  return (
    error.status === 400 &&
    error.code !== RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached
  );
}

/** Discord's reasons to refuse a remark in a channel: no right, nothing left to remark on, blocked, or no room. */
const REFUSALS: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.ReactionWasBlocked,
  RESTJSONErrorCodes.MaximumNumberOfReactionsReached,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
]);

/**
 * For what is only polite, such as a reaction: where Discord refuses it, nothing is wrong and nothing is lost.
 * @throws the error, if it is anything else
 */
export function ignoreRefusal(error: unknown): void {
  if (!(error instanceof DiscordAPIError && REFUSALS.has(error.code))) throw error;
}

/** What undici and Node throw when a connection is refused, cut off or too slow. */
export function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(Abort|Timeout)Error$/.test(error.name) ||
    /^(UND_ERR|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN)/.test(code)
  );
}
