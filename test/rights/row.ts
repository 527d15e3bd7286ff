import type { Draft } from '../../src/domain/draft.ts';
import type { ErrorKey } from '../../src/i18n/texts.ts';
import type { Input } from '../support/use.ts';
import type { Outcomes } from './roles.ts';

/** What each role gets from one way to use a part. */
export interface Row {
  /** Its kind and name. */
  readonly part: string;
  /** How this way differs from other ways to use the part. */
  readonly how?: string;
  readonly input?: Omit<Input, 'as' | 'rights' | 'guild' | 'joinedAt'>;
  /** Stored under the id of all drafts, in this server. */
  readonly draft?: { readonly of: 'each' | 'author'; readonly draft: Draft };
  /** Whether the store changes where it succeeds. */
  readonly changes?: true | 'if there is something of theirs';
  readonly outcomes: Outcomes;
  /** What those who get `done` get instead where the server has only the bot's commands. */
  readonly withoutBot?: ErrorKey;
}
