import { z } from 'zod';
import { APPEAL_OUTCOMES } from './appeal.ts';
import { BLOCKABLE } from './block.ts';
import { FilmId } from './catalogue-files.ts';
import { SettingName } from './chosen.ts';
import { type Moment, MomentNumber, Person } from './moment.ts';

/** What was done that others may ask about later. */
export const DEEDS = [
  'moment-removed',
  'moment-restored',
  'moment-hidden',
  'reply-deleted',
  'reports-decided',
  'author-warned',
  'appeal-asked',
  'appeal-decided',
  'blocked',
  'unblocked',
  'setting-changed',
  'name-revealed',
  'published',
  'declined',
  'change-asked',
  'film-completed',
  'films-merged',
  'merge-undone',
  'link-taken-off',
  'question-deleted',
  'data-erased',
  'log-exported',
] as const;
export type Deed = (typeof DEEDS)[number];

/** A person; a keyed hash of their id, once their data is erased; or what stands in place of their name beside a moment. */
const LoggedPerson = z.union([
  Person,
  z.object({ hash: z.string().regex(/^[0-9a-f]{32}$/) }),
  z.object({ pseudonym: z.string().min(1) }),
]);
export type LoggedPerson = z.infer<typeof LoggedPerson>;

/** The author of a moment, for the log. */
export const loggedAuthor = ({ author, pseudonym }: Moment): LoggedPerson =>
  pseudonym ? { pseudonym: pseudonym.name } : author;

const Detail = z.object({
  film: FilmId.optional(),
  /** The film that it was merged into. */
  into: FilmId.optional(),
  /** The moment that it was told because of. */
  of: MomentNumber.optional(),
  setting: SettingName.optional(),
  /** The values before and after; without one, nothing was chosen. */
  from: z.json().optional(),
  to: z.json().optional(),
  /** What somebody is, or is no longer, kept from. */
  what: z.array(z.enum(BLOCKABLE)).optional(),
  /** When it ends, in milliseconds since 1970. */
  until: z.int().positive().optional(),
  /** What was decided about an author's request. */
  outcome: z.enum(APPEAL_OUTCOMES).optional(),
});

/** Who did what to what, when and why. An entry never changes, but that a person's erasure takes their name out. */
export const AuditEntry = z.object({
  v: z.literal(1),
  /** Milliseconds since 1970, UTC. */
  at: z.int().positive(),
  /** Absent if the bot did it by itself. */
  by: LoggedPerson.optional(),
  deed: z.enum(DEEDS),
  moment: MomentNumber.optional(),
  /** Whom it concerns. */
  whom: LoggedPerson.optional(),
  reason: z.string().optional(),
  detail: Detail.optional(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An entry with the id of the interaction that it came with, by which entries are ordered. */
export interface KeptAuditEntry extends AuditEntry {
  readonly id: string;
}

/** Which entries are asked for; by default, all. */
export interface AuditFilter {
  readonly deed?: Deed | undefined;
  /** The id of who did it. */
  readonly by?: string | undefined;
  /** The id of whom it concerns. */
  readonly whom?: string | undefined;
}

export function isAskedFor(entry: AuditEntry, { deed, by, whom }: AuditFilter): boolean {
  return (
    (deed === undefined || entry.deed === deed) &&
    (by === undefined || isPerson(entry.by, by)) &&
    (whom === undefined || isPerson(entry.whom, whom))
  );
}

const isPerson = (person: LoggedPerson | undefined, id: string): boolean =>
  person !== undefined && 'id' in person && person.id === id;
