import type { KeptAuditEntry, LoggedPerson } from '../../domain/audit.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldInLine } from '../../interactions/markup.ts';
import { dotted, lines, text } from '../kit/blocks.ts';

/** What an entry of the log says, with films and settings by their names. */
export interface AuditFacts {
  readonly entry: KeptAuditEntry;
  readonly film: string | undefined;
  /** The film that it was merged into. */
  readonly into: string | undefined;
  /** Of a setting; the values in words. */
  readonly change: { readonly name: string; readonly from: string; readonly to: string } | undefined;
}

/** A person's name, or what stands in its place. */
export function loggedName(person: LoggedPerson, { audit }: Speech): string {
  if ('pseudonym' in person) return person.pseudonym;
  return 'id' in person ? person.name : audit.erased;
}

/** Who did what to what, why. */
export function auditLine({ entry, film, into, change }: AuditFacts, texts: Speech): string {
  const { audit } = texts;
  const { deed, moment, by, whom, reason, detail } = entry;
  const name = (person: LoggedPerson) => asName(loggedName(person, texts));
  return lines(
    dotted(
      `**${audit.deeds[deed]}**`,
      moment !== undefined && (detail?.of === undefined ? `#${moment}` : `#${detail.of} → #${moment}`),
      film !== undefined && (into === undefined ? asName(film) : `${asName(film)} → ${asName(into)}`),
    ),
    dotted(
      by ? audit.by({ name: name(by) }) : audit.byBot,
      whom && audit.about({ name: name(whom) }),
      detail?.until !== undefined && audit.until({ time: `<t:${Math.floor(detail.until / 1000)}:f>` }),
    ),
    detail?.what &&
      texts.formats.list(
        detail.what.map((what) => texts.blocks.titles[what]),
        'unit',
      ),
    detail?.outcome && texts.appeals.outcomes[detail.outcome],
    change && `${change.name}: ${change.from} → ${change.to}`,
    reason !== undefined && audit.reason({ reason: asToldInLine(reason) }),
  );
}

/** The same as a message in the log channel. */
export const auditMessage = (facts: AuditFacts, texts: Speech): MessageView => ({
  components: [text(auditLine(facts, texts))],
});
