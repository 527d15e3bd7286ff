/**
 * Discord's limits, in one place. Sources: the pages "Component Reference", "Receiving and Responding" and
 * "Application Commands" of Discord's developer documentation, read in 2026-11.
 */

export const MOST_CUSTOM_ID = 100;
/** Choices of one autocomplete answer. */
export const MOST_CHOICES = 25;
/** Characters of a choice's name. */
export const MOST_CHOICE_NAME = 100;
/** Characters of a choice's value. */
export const MOST_CHOICE_VALUE = 100;
/** Characters of all text displays of one message. */
export const MOST_MESSAGE_TEXT = 4000;
/**
 * Bytes of all text displays of one message, in UTF-8. Measured, not documented: from 10,159 on Discord answers 500
 * (https://github.com/discord/discord-api-docs/issues/8554).
 */
const MESSAGE_BYTES = 10_000;
/** Characters of all text displays of one message that fit in every script: none takes more than three bytes. */
export const MOST_MESSAGE_TEXT_IN_ANY_SCRIPT = Math.floor((MESSAGE_BYTES - 1) / 3);
/** Characters of a modal's title, and of a label in it. */
export const MOST_LABEL = 45;
/** Characters of the hint below a label. */
export const MOST_LABEL_DESCRIPTION = 100;
/** Characters on a button. */
export const MOST_BUTTON_LABEL = 80;

/** Milliseconds from the event in which an interaction must be acknowledged. */
export const ACKNOWLEDGE_WITHIN = 3000;
