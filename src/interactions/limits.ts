/**
 * Discord's limits, in one place. Sources: the pages "Component Reference", "Receiving and Responding" and
 * "Application Commands" of Discord's developer documentation, read in 2026-11.
 */

export const MAX_CUSTOM_ID = 100;
/** Choices of one autocomplete answer, and options of one menu. */
export const MAX_CHOICES = 25;
/** Characters of a choice's name. */
export const MAX_CHOICE_NAME = 100;
/** Characters of a choice's value. */
export const MAX_CHOICE_VALUE = 100;
/** Characters of all text displays of one message. */
export const MAX_MESSAGE_TEXT = 4000;
/**
 * Bytes of all text displays of one message, in UTF-8. Measured, not documented: from 10,159 on Discord answers 500
 * (https://github.com/discord/discord-api-docs/issues/8554).
 */
const MESSAGE_BYTES = 10_000;
/** Characters of all text displays of one message that fit in every script: none takes more than three bytes. */
export const MAX_MESSAGE_TEXT_IN_ANY_SCRIPT = Math.floor((MESSAGE_BYTES - 1) / 3);
/** Characters of a modal's title, and of a label in it. */
export const MAX_LABEL = 45;
/** Characters of the hint below a label. */
export const MAX_LABEL_DESCRIPTION = 100;
/** Characters of what a menu says while nothing is chosen. */
export const MAX_PLACEHOLDER = 150;
/** Characters on a button. */
export const MAX_BUTTON_LABEL = 80;

/** Milliseconds from the event in which an interaction must be acknowledged. */
export const ACKNOWLEDGE_WITHIN_MS = 3000;
