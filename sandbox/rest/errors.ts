import { RESTJSONErrorCodes as Codes } from 'discord-api-types/v10';
import { type Fault, toErrorBody } from '../rules/fault.ts';

/** An answer that is an error, in Discord's words. */
export class DiscordError extends Error {
  readonly status: number;
  readonly body: object;

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
    super(400, toErrorBody(faults));
    this.faults = faults;
  }
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const failures = {
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownChannel: [404, Codes.UnknownChannel, 'Unknown Channel'],
  unknownGuild: [404, Codes.UnknownGuild, 'Unknown Guild'],
  unknownMember: [404, Codes.UnknownMember, 'Unknown Member'],
  unknownMessage: [404, Codes.UnknownMessage, 'Unknown Message'],
  unknownUser: [404, Codes.UnknownUser, 'Unknown User'],
  unknownEmoji: [400, Codes.UnknownEmoji, 'Unknown Emoji'],
  unknownWebhook: [404, Codes.UnknownWebhook, 'Unknown Webhook'],
  unknownInteraction: [404, Codes.UnknownInteraction, 'Unknown interaction'],
  unknownCommand: [404, Codes.UnknownApplicationCommand, 'Unknown application command'],
  alreadyAcknowledged: [
    400,
    Codes.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  ],
  missingAccess: [403, Codes.MissingAccess, 'Missing Access'],
  missingPermissions: [403, Codes.MissingPermissions, 'Missing Permissions'],
  notTheAuthor: [
    403,
    Codes.CannotEditMessageAuthoredByAnotherUser,
    'Cannot edit a message authored by another user',
  ],
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
