/** The bot's version, as in package.json: how it names itself to those whom it asks. */
export const VERSION = '0.1.0';
