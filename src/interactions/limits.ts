/**
 * Discord's limits, in one place. Each names its page in Discord's developer documentation (https://discord.com/developers/docs),
 * as read in November 2026. Discord counts code points (https://github.com/discord/discord-api-docs/issues/1315).
 */

/** Component Reference, "Custom ID". */
export const MAX_CUSTOM_ID = 100;
/** Choices of one autocomplete answer (Receiving and Responding), and options of one menu (Component Reference, "String Select"). */
export const MAX_CHOICES = 25;
/** Application Commands, "Option Choice"; the label and the description of a menu's option too (Component Reference). */
export const MAX_CHOICE_NAME = 100;
/** Application Commands, "Option Choice"; the value of a menu's option too (Component Reference). */
export const MAX_CHOICE_VALUE = 100;
/** Characters in all text displays of one message together: Component Reference, "Text Display". */
export const MAX_MESSAGE_TEXT = 4000;
/**
 * UTF-8 bytes in all text displays of one message together. Measured, not documented: from 10,159 on, Discord answers 500
 * (https://github.com/discord/discord-api-docs/issues/8554).
 */
export const MAX_MESSAGE_BYTES = 9_999;
/** The title of a modal (Receiving and Responding), and a label in it (Component Reference, "Label"). */
export const MAX_LABEL = 45;
/** The hint below a label: Component Reference, "Label". */
export const MAX_LABEL_DESCRIPTION = 100;
/** What a field of a form holds: Component Reference, "Text Input". */
export const MAX_TEXT_INPUT = 4000;
/** The name of a thread, as of any channel: Channel, "Start Thread from Message". */
export const MAX_THREAD_NAME = 100;
/** What a menu shows while nothing is chosen: Component Reference, "String Select". */
export const MAX_PLACEHOLDER = 150;
/** Component Reference, "Button". */
export const MAX_BUTTON_LABEL = 80;
/** The address of a link button: Component Reference, "Button". */
export const MAX_LINK_URL = 512;
/** The description of a picture in a gallery: Component Reference, "Media Gallery". */
export const MAX_ALT_TEXT = 1024;

/** Bytes of a file that everybody may upload, whatever the server's boosts: API Reference, "Uploading Files". */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Milliseconds in which an interaction must be acknowledged: Receiving and Responding. */
export const ACKNOWLEDGE_WITHIN_MS = 3000;

/** Messages in one answer: Message, "Get Channel Messages". */
export const MAX_LISTED_MESSAGES = 100;
/**
 * Edits of messages in one channel, as milliseconds that each one takes, and how much may go at once: about 5 in 5 s, and 3
 * in 6 s for messages older than an hour. Seen, not documented (https://github.com/discord/discord-api-docs/issues/4413; for
 * old messages there is the error 30046).
 */
export const EDIT_PACE = { youngMs: 1_000, oldMs: 2_000, oldAfterMs: 60 * 60 * 1000, slackMs: 4_000 };
