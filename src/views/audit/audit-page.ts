import type { AuditFilter } from '../../domain/audit.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MESSAGE_ROOM, roomBeside } from '../../interactions/room.ts';
import { writeAuditFilter } from '../kit/audit-filter.ts';
import { button, container, dotted, lines, row, rule, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { pagesThatFit } from '../kit/pager.ts';
import { type AuditFacts, auditLine } from './audit-line.ts';

/** Entries on a page. */
export const MAX_ENTRIES = 8;

/** Where a page of the log is: on which side of an entry. */
export interface AuditTurn {
  readonly to: 'older' | 'newer';
  /** The id of the entry. */
  readonly than: string;
}

interface AuditPage {
  /** As many as a page holds and one more, if there are so many; the nearest to where the page was turned first. */
  readonly facts: readonly AuditFacts[];
  readonly filter: AuditFilter;
  /** `undefined` for the latest. */
  readonly turn: AuditTurn | undefined;
}

/** What moderators and managers did, the latest first. */
export function auditPage({ facts, filter, turn }: AuditPage, texts: Speech): MessageView {
  const { audit } = texts;
  const head = lines(`## ${audit.title}`, filterWords(filter, texts));
  const room = roomBeside(MESSAGE_ROOM, head);
  const [shown = []] = pagesThatFit(facts, (one) => entryWords(one, texts), { max: MAX_ENTRIES, room });
  const goesOn = facts.length > shown.length;
  const isTurnedBack = turn?.to === 'newer';
  const entries = isTurnedBack ? shown.toReversed() : shown;
  const blocks = entries.flatMap((one) => [rule(), text(entryWords(one, texts))]);
  const none = entries.length === 0 && text(isEmpty(filter) && !turn ? audit.none : audit.noneFits);
  const to = (way: AuditTurn['to'], at: AuditFacts | undefined) =>
    ids.auditLog.build({
      to: way,
      than: at?.entry.id ?? turn?.than ?? NO_ENTRY,
      filter: writeAuditFilter(filter),
    });
  const buttons = [
    button(to('newer', entries[0]), { label: audit.newer, disabled: isTurnedBack ? !goesOn : !turn }),
    button(to('older', entries.at(-1)), { label: audit.older, disabled: !(isTurnedBack || goesOn) }),
    button(ids.auditCsv.build({ filter: writeAuditFilter(filter) }), {
      label: audit.download,
      disabled: entries.length === 0,
    }),
  ];
  return { components: [container(BRAND, text(head), none, ...blocks), row(...buttons)] };
}

/** Older than any. */
const NO_ENTRY = '0'.repeat(17);

const isEmpty = ({ deed, by, whom }: AuditFilter) =>
  deed === undefined && by === undefined && whom === undefined;

/** People are named by their mentions, which ping nobody: Discord knows how they are called now. */
function filterWords({ deed, by, whom }: AuditFilter, { audit }: Speech): string {
  return dotted(
    deed && audit.deeds[deed],
    by !== undefined && audit.by({ name: `<@${by}>` }),
    whom !== undefined && audit.about({ name: `<@${whom}>` }),
  );
}

const entryWords = (facts: AuditFacts, texts: Speech): string =>
  lines(auditLine(facts, texts), `-# <t:${Math.floor(facts.entry.at / 1000)}:f>`);
