import type { Change } from '../../data/store/record-store.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { AppContext } from '../app.ts';

/** What is known of a deed beside when it was done; by default, the person who acts did it. */
type Told = Omit<AuditEntry, 'v' | 'at'>;

/** The change that logs what this person does with this interaction, to be committed with it. */
export function deedOf(context: AppContext, told: Told): Change {
  return context.community.audit.entry(interactionOf(context), entryOf(context, told));
}

/**
 * Logs what this person did, if nothing is committed for it here.
 * @param along changes committed with it, such as the news of it
 */
export function logDeed(context: AppContext, told: Told, along: readonly Change[] = []): Promise<void> {
  return context.community.audit.keep(interactionOf(context), entryOf(context, told), along);
}

const entryOf = ({ app, actor: { id, name } }: AppContext, told: Told) => ({
  at: app.now(),
  by: { id, name },
  ...told,
});

/** A draft has the id of the interaction that it begins with. */
const interactionOf = ({ draftKey }: AppContext): string => draftKey().id;
