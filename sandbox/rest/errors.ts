import { RESTJSONErrorCodes as Codes } from 'discord-api-types/v10';
import { EMPTY, type Fault, TOO_LARGE, toErrorBody } from '../rules/fault.ts';

/** An answer that is an error, in Discord's words. */
export class DiscordError extends Error {
  readonly status: number;
  readonly body: { readonly code: number; readonly message: string };

  constructor(status: number, body: { readonly code: number; readonly message: string }) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** A body that breaks the rules. The server records it, since it is a bug in the bot. */
export class Violation extends DiscordError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const [status, body] = answerTo(faults);
    super(status, body);
    this.faults = faults;
  }
}

/** Two faults have codes of their own. The others come as one tree. */
function answerTo(faults: readonly Fault[]): [status: number, body: { code: number; message: string }] {
  if (faults.some(({ code }) => code === TOO_LARGE)) {
    return [413, { code: Codes.RequestEntityTooLarge, message: 'Request entity too large' }];
  }
  const [first] = faults;
  if (first && faults.every(({ code }) => code === EMPTY)) {
    return [400, { code: Codes.CannotSendAnEmptyMessage, message: first.message }];
  }
  return [400, toErrorBody(faults)];
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const failures = {
  notFound: [404, Codes.GeneralError, '404: Not Found'],
  methodNotAllowed: [405, Codes.GeneralError, '405: Method Not Allowed'],
  tooLarge: [413, Codes.RequestEntityTooLarge, 'Request entity too large'],
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownChannel: [404, Codes.UnknownChannel, 'Unknown Channel'],
  unknownGuild: [404, Codes.UnknownGuild, 'Unknown Guild'],
  unknownMember: [404, Codes.UnknownMember, 'Unknown Member'],
  unknownMessage: [404, Codes.UnknownMessage, 'Unknown Message'],
  unknownUser: [404, Codes.UnknownUser, 'Unknown User'],
  unknownEmoji: [400, Codes.UnknownEmoji, 'Unknown Emoji'],
  maximumReactions: [400, Codes.MaximumNumberOfReactionsReached, 'Maximum number of reactions reached (20)'],
  unknownWebhook: [404, Codes.UnknownWebhook, 'Unknown Webhook'],
  unknownInteraction: [404, Codes.UnknownInteraction, 'Unknown interaction'],
  unknownCommand: [404, Codes.UnknownApplicationCommand, 'Unknown application command'],
  alreadyAcknowledged: [
    400,
    Codes.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  ],
  threadArchived: [403, Codes.InvalidActionOnArchivedThread, 'Thread is archived'],
  threadExists: [
    400,
    Codes.ThreadAlreadyCreatedForMessage,
    'A thread has already been created for this message',
  ],
  tooManyThreads: [400, Codes.MaximumActiveThreads, 'Maximum number of active threads reached'],
  wrongMessageType: [400, Codes.InvalidMessageType, 'Invalid message type'],
  threadLocked: [403, Codes.ThreadLocked, 'This thread is locked'],
  noTextChannel: [
    400,
    Codes.CannotSendMessagesInNonTextChannel,
    'Cannot send messages in a non-text channel',
  ],
  wrongChannelType: [
    400,
    Codes.CannotExecuteActionOnThisChannelType,
    'Cannot execute action on this channel type',
  ],
  missingAccess: [403, Codes.MissingAccess, 'Missing Access'],
  missingPermissions: [403, Codes.MissingPermissions, 'Missing Permissions'],
  notTheAuthor: [
    403,
    Codes.CannotEditMessageAuthoredByAnotherUser,
    'Cannot edit a message authored by another user',
  ],
  refusesDirect: [403, Codes.CannotSendMessagesToThisUser, 'Cannot send messages to this user'],
  noMutualGuilds: [
    403,
    Codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
    'Cannot send messages to this user due to having no mutual guilds',
  ],
  invalidToken: [401, Codes.InvalidWebhookToken, 'Invalid Webhook Token'],
  tooOldForBulk: [
    400,
    Codes.OneOfTheMessagesProvidedWasTooOldForBulkDelete,
    'You can only bulk delete messages that are under 14 days old.',
  ],
  unreadableForward: [
    400,
    Codes.CannotForwardMessageWithUnreadableContent,
    'Cannot forward a message whose content you cannot read',
  ],
  noHistoryToReply: [
    403,
    Codes.CannotReplyWithoutPermissionToReadMessageHistory,
    'Cannot reply without permission to read message history',
  ],
} as const satisfies Record<string, readonly [number, number, string]>;

export function failure(kind: keyof typeof failures): DiscordError {
  const [status, code, message] = failures[kind];
  return new DiscordError(status, { code, message });
}
