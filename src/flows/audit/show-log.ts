import type { AuditFilter, KeptAuditEntry } from '../../domain/audit.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { type AuditTurn, auditPage, MAX_ENTRIES } from '../../views/audit/audit-page.ts';
import { auditFacts } from './audit-facts.ts';

/** A page of the log: the latest entries, or those on one side of an entry. */
export async function showLog(
  context: AppContext,
  filter: AuditFilter,
  turn?: AuditTurn,
): Promise<MessageView> {
  const { app, community, texts } = context;
  const entries = await entriesFor(context, filter, turn);
  // There may be fewer later entries than a page holds, and there are none if the filter's last one was shown.
  if (turn?.to === 'newer' && entries.length <= MAX_ENTRIES) return showLog(context, filter);
  const facts = entries.map((entry) => auditFacts(app, community, entry, texts));
  return auditPage({ facts, filter, turn }, texts);
}

/** As many as a page holds and one more, the nearest first. */
async function entriesFor(
  { app, community: { audit } }: AppContext,
  filter: AuditFilter,
  turn: AuditTurn | undefined,
): Promise<readonly KeptAuditEntry[]> {
  const entries =
    turn?.to === 'newer'
      ? audit.oldestFirst(filter, turn.than)
      : audit.newestFirst(filter, { now: app.now(), before: turn?.than });
  const found: KeptAuditEntry[] = [];
  for await (const entry of entries) {
    found.push(entry);
    if (found.length > MAX_ENTRIES) break;
  }
  return found;
}
