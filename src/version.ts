/** The bot's version, from package.json: live sources are told it. */
export const VERSION = '0.1.0';
