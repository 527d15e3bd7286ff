import type { ErrorFacts, ErrorKey } from '../i18n/texts.ts';

/** The facts that the text of an error needs; usually none. */
type FactsArgument<K extends ErrorKey> = ErrorFacts<K> extends undefined ? [] : [facts: ErrorFacts<K>];

/**
 * Something that the person can do better, or should know: answered privately, in their language. It carries a key and
 * facts; the words are in the texts.
 */
export class UserError<K extends ErrorKey = ErrorKey> extends Error {
  readonly key: K;
  readonly facts: ErrorFacts<K>;

  constructor(key: K, ...[facts]: FactsArgument<K>) {
    super(key);
    this.name = 'UserError';
    this.key = key;
    this.facts = facts as ErrorFacts<K>;
  }
}

const ABOUT_RIGHTS: ReadonlySet<ErrorKey> = new Set([
  'rights.moderator',
  'rights.manager',
  'removal.notYours',
  'edit.notYours',
  'reply.notYours',
  'discord.missingAccess',
  'settings.notAChannel',
]);

/** Whether it refuses something for want of a right, of the person or of the bot. */
export const isAboutRights = ({ key }: UserError): boolean => ABOUT_RIGHTS.has(key);
