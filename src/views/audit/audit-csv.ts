import type { LoggedPerson } from '../../domain/audit.ts';
import { csvLine } from '../../domain/csv.ts';
import type { Speech } from '../../i18n/texts.ts';
import { type AuditFacts, loggedName } from './audit-line.ts';

/** Tells spreadsheets that it is UTF-8. */
const BOM = '\uFEFF';

/** The names of the columns. */
export function csvHead({ audit: { columns: words } }: Speech): string {
  const when = [words.time, words.deed, words.moment, words.film];
  const who = [words.by, words.byId, words.about, words.aboutId];
  return BOM + csvLine([...when, ...who, words.change, words.until, words.reason]);
}

/** An entry of the log as a line of a table. */
export function csvOf({ entry, film, into, change }: AuditFacts, texts: Speech): string {
  const { audit } = texts;
  const { at, deed, moment, by, whom, reason = '', detail } = entry;
  const name = (person: LoggedPerson | undefined) => (person === undefined ? '' : loggedName(person, texts));
  const id = (person: LoggedPerson | undefined) => {
    if (person === undefined || 'pseudonym' in person) return '';
    return 'id' in person ? person.id : person.hash;
  };
  return csvLine([
    iso(at),
    audit.deeds[deed],
    moment === undefined ? '' : String(moment),
    [film, into].filter((one) => one !== undefined).join(' → '),
    ...[name(by), id(by), name(whom), id(whom)],
    changeWords({ entry, change }, texts),
    detail?.until === undefined ? '' : iso(detail.until),
    reason,
  ]);
}

/** What is another way now: a setting, what somebody is kept from, or what was decided. */
function changeWords(
  { entry: { detail }, change }: Pick<AuditFacts, 'entry' | 'change'>,
  texts: Speech,
): string {
  if (change) return `${change.name}: ${change.from} → ${change.to}`;
  if (detail?.outcome) return texts.appeals.outcomes[detail.outcome];
  return (detail?.what ?? []).map((what) => texts.blocks.titles[what]).join('; ');
}

const iso = (at: number): string => new Date(at).toISOString();
