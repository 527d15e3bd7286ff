// Discord's limits that its OpenAPI document lacks or sets too high. Lengths are in code points.

/** The length of a text as Discord counts it: an emoji that takes two UTF-16 units is one (https://github.com/discord/discord-api-docs/issues/1315). */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

// https://docs.discord.com/developers/interactions/receiving-and-responding
export const ACKNOWLEDGE_TIMEOUT_MS = 3_000;
export const INTERACTION_TOKEN_MS = 15 * 60_000;

// https://docs.discord.com/developers/reference#signed-attachment-cdn-urls
export const ATTACHMENT_LINK_MS = 24 * 3_600_000;

// https://docs.discord.com/developers/events/gateway#hello-event
export const HEARTBEAT_INTERVAL_MS = 41_250;

// https://docs.discord.com/developers/events/gateway#sending-events
export const MAX_GATEWAY_PAYLOAD_BYTES = 4096;

// https://docs.discord.com/developers/events/gateway#sharding
export const MAX_GUILDS_OF_SHARD = 2500;
/** Between two shards of one bucket that identify. */
export const IDENTIFY_INTERVAL_MS = 5_000;
// https://docs.discord.com/developers/events/gateway#identifying
export const MAX_SESSION_STARTS = 1000;
export const SESSION_STARTS_INTERVAL_MS = 24 * 3_600_000;

// https://docs.discord.com/developers/topics/rate-limits#global-rate-limit, in a second
export const MAX_GLOBAL_REQUESTS = 50;

// https://docs.discord.com/developers/components/reference
export const MAX_COMPONENTS = 40;
export const MAX_LEGACY_ROWS = 5;
export const BUTTONS_SCHEMES = ['http:', 'https:', 'discord:'];
export const MAX_MODAL_COMPONENTS = 5;
export const MAX_TEXT_INPUT = 4000;

// https://github.com/discord/discord-api-docs/pull/8562
export const MAX_TEXT_DISPLAYS = 4000;

// Measured, not documented: beyond, Discord answers 500, or 10062 to an interaction
// (https://github.com/discord/discord-api-docs/issues/8554, and 7310 for menus).
export const MAX_COMPONENTS_BYTES = 10_170;
export const TEXT_DISPLAY_BYTES = 12;

// Pictures of galleries and thumbnails together: beyond, Discord answers 500 (https://github.com/discord/discord-api-docs/issues/7528).
export const MAX_MEDIA = 64;

// https://docs.discord.com/developers/resources/message
export const MAX_CONTENT = 2000;
/** For people with Nitro. */
export const MAX_CONTENT_NITRO = 4000;
/** Edits of a message of this age are counted apart (https://github.com/discord/discord-api-docs/issues/4413). */
export const OLD_MESSAGE_MS = 3_600_000;
export const MAX_EMBEDS_TEXT = 6000;
export const MIN_BULK_DELETE = 2;
export const MAX_BULK_DELETE = 100;
export const MAX_BULK_DELETE_AGE_MS = 14 * 24 * 3_600_000;
/** Kinds of reactions on one message (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json, 30010). */
export const MAX_REACTIONS = 20;
/** Messages, or people who reacted, in one answer. */
export const MAX_LISTED = 100;
/** Emoji that Discord's client draws large, in a message of nothing else. */
export const MAX_LARGE_EMOJI = 30;

// https://docs.discord.com/developers/resources/channel#channel-object-channel-structure
export const MAX_CHANNEL_NAME = 100;
/** In one guild (https://docs.discord.com/developers/topics/threads#active-archived-threads). */
export const MAX_ACTIVE_THREADS = 1_000;

// https://docs.discord.com/developers/reference#uploading-files names 20 MiB since September 2026, yet bots were still
// refused above 10 MiB then (https://github.com/discord/discord-api-docs/issues/8572): the stricter of the two.
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Of a whole request. Not documented: it is what the proxy before Discord lets through. */
export const MAX_REQUEST_BYTES = 100 * 1024 * 1024;
export const MAX_FILES = 10;
export const MAX_FILE_NAME = 1024;

// https://docs.discord.com/developers/interactions/application-commands
export const MAX_COMMAND_CHARACTERS = 8000;
export const MAX_COMMAND_DESCRIPTION = 100;
export const MAX_CHOICE_VALUE = 100;
export const MAX_STRING_OPTION = 6000;
/** Commands in one scope, by command type: chat input, user, message, entry point. */
export const MAX_COMMANDS_BY_TYPE = new Map([
  [1, 100],
  [2, 15],
  [3, 15],
  [4, 1],
]);
/** Commands in one bulk overwrite: 100 chat input, 15 user and 15 message commands. */
export const MAX_COMMANDS = 130;

/** Message flags (https://docs.discord.com/developers/resources/message#message-object-message-flags). */
export const FLAGS = {
  SUPPRESS_EMBEDS: 1 << 2,
  EPHEMERAL: 1 << 6,
  SUPPRESS_NOTIFICATIONS: 1 << 12,
  IS_COMPONENTS_V2: 1 << 15,
} as const;
