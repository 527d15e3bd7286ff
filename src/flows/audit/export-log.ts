import type { AuditFilter } from '../../domain/audit.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_FILE_BYTES } from '../../interactions/limits.ts';
import type { AppContext } from '../../services/app.ts';
import { csvHead, csvOf } from '../../views/audit/audit-csv.ts';
import { auditFile } from '../../views/audit/audit-file.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { auditFacts } from './audit-facts.ts';

/** The rest of the request takes some, too. */
const MAX_BYTES = MAX_FILE_BYTES - 100_000;

/** The log as a table, the latest entries first: all that fits into one file. */
export async function exportLog(
  { app, community, texts }: AppContext,
  filter: AuditFilter,
): Promise<{ readonly view: MessageView; readonly done: MessageView }> {
  const parts = [csvHead(texts)];
  let size = Buffer.byteLength(parts[0] ?? '');
  let count = 0;
  let isCut = false;
  for await (const entry of community.audit.newestFirst(filter, { now: app.now() })) {
    const line = csvOf(auditFacts(app, community, entry, texts), texts);
    size += Buffer.byteLength(line);
    isCut = size > MAX_BYTES;
    if (isCut) break;
    parts.push(line);
    count += 1;
  }
  const bytes = Buffer.from(parts.join(''));
  return {
    view: auditFile({ bytes, count, isCut }, texts),
    done: plainMessage(texts.audit.downloadLost),
  };
}
