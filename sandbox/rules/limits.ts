// Discord's limits that its OpenAPI document lacks or gives too wide; lengths are in UTF-16 units, the stricter reading.

// https://docs.discord.com/developers/components/reference
export const COMPONENTS_MAX = 40;
export const LEGACY_ROWS_MAX = 5;
export const BUTTONS_SCHEMES = ['http:', 'https:', 'discord:'];
export const MODAL_COMPONENTS_MAX = 5;

// https://github.com/discord/discord-api-docs/pull/8562
export const TEXT_DISPLAYS_MAX = 4000;

// Measured, not documented: from 10,159 bytes on Discord answers 500 (https://github.com/discord/discord-api-docs/issues/8554).
export const TEXT_DISPLAYS_BYTES = 10_000;

// https://docs.discord.com/developers/resources/message
export const CONTENT_MAX = 2000;
export const EMBEDS_TEXT_MAX = 6000;

// https://docs.discord.com/developers/reference#uploading-files names 20 MiB since September 2026, yet bots were still
// refused above 10 MiB then (https://github.com/discord/discord-api-docs/issues/8572): the stricter of the two.
export const FILE_BYTES_MAX = 10 * 1024 * 1024;
export const FILES_MAX = 10;
export const FILE_NAME_MAX = 1024;

// https://docs.discord.com/developers/interactions/application-commands
export const COMMAND_CHARACTERS_MAX = 8000;
export const COMMAND_DESCRIPTION_MAX = 100;
export const CHOICE_VALUE_MAX = 100;
/** Commands in one scope, by command type: chat input, user, message, entry point. */
export const COMMANDS_BY_TYPE = new Map([
  [1, 100],
  [2, 15],
  [3, 15],
  [4, 1],
]);

/** Message flags (https://docs.discord.com/developers/resources/message#message-object-message-flags). */
export const FLAGS = {
  SUPPRESS_EMBEDS: 1 << 2,
  EPHEMERAL: 1 << 6,
  SUPPRESS_NOTIFICATIONS: 1 << 12,
  IS_COMPONENTS_V2: 1 << 15,
} as const;
