type PlainRecord = Readonly<Record<string, unknown>>;

/** Turns a record of one version into the next. `v` is set for it. */
export type Upgrade = (record: PlainRecord) => PlainRecord;

/**
 * Every kind of record with its upgrades: the first from version 1 to 2, the second from 2 to 3. A kind without upgrades is
 * at version 1. A released step never changes. To change what is stored for a kind: add a step here, raise the literal `v`
 * in its schema, and add a fixture of the new version to test/data/store/fixtures.
 */
export const UPGRADES = {
  moment: [],
  goosebump: [],
  goose: [],
  reply: [],
  removal: [],
  appeal: [],
  block: [],
  review: [],
  reviewcard: [],
  edit: [],
  card: [],
  posting: [],
  stale: [],
  talk: [],
  talkmark: [],
  film: [],
  merge: [],
  notice: [],
  want: [],
  because: [],
  quiet: [],
  board: [],
  letter: [],
  lettersoff: [],
  digest: [],
  staledigest: [],
  report: [],
  verdict: [],
  reportcard: [],
  inbox: [],
  picture: [],
  audit: [],
  setting: [],
  person: [],
  shareDraft: [],
  editDraft: [],
  removalDraft: [],
  completionDraft: [],
  mergeDraft: [],
  query: [],
  walk: [],
  personSecret: [],
  erasure: [],
  presence: [],
  searchAnswer: [],
  filmAnswer: [],
  familyAnswer: [],
} as const satisfies Readonly<Record<string, readonly Upgrade[]>>;

export type RecordKind = keyof typeof UPGRADES;

export type Upgraded =
  | { readonly ok: true; readonly record: unknown }
  | {
      readonly ok: false;
      /** Quotes nothing from the record but its version. */
      readonly fault: string;
      /** Whether a later release wrote it: then it must not be overwritten. */
      readonly isNewer: boolean;
    };

/** The version of a kind that this release writes. */
export function currentVersion(kind: RecordKind): number {
  return versionAfter(UPGRADES[kind]);
}

/** Each kind of record with the version that this release writes. */
export function kindsOfToday(): Readonly<Record<string, number>> {
  const kinds = Object.keys(UPGRADES) as RecordKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, currentVersion(kind)]));
}

/** Whether a later release wrote records that this one can't read. */
export function isOfLaterKinds(kinds: Readonly<Record<string, number>>): boolean {
  const known = kindsOfToday();
  return Object.entries(kinds).some(([kind, version]) => version > (known[kind] ?? 0));
}

/** Upgrades a stored record to the current version. The schema of that version checks its shape afterwards. */
export function upgrade(kind: RecordKind, record: unknown): Upgraded {
  return upgradeAlong(UPGRADES[kind], record);
}

/** The same with any steps. */
export function upgradeAlong(steps: readonly Upgrade[], record: unknown): Upgraded {
  if (!isPlainRecord(record)) return { ok: false, fault: 'no record', isNewer: false };
  const { v } = record;
  const current = versionAfter(steps);
  if (v === current) return { ok: true, record };
  if (typeof v !== 'number' || !Number.isSafeInteger(v) || v < 1) {
    return { ok: false, fault: 'v', isNewer: false };
  }
  if (v > current) {
    return {
      ok: false,
      fault: `version ${v} is newer than this bot, which reads up to ${current}`,
      isNewer: true,
    };
  }
  try {
    const upgraded = steps.slice(v - 1).reduce((before, step) => step(before), record);
    return { ok: true, record: { ...upgraded, v: current } };
  } catch {
    // The message of such an error may quote the record.
    return { ok: false, fault: `version ${v} cannot be upgraded`, isNewer: false };
  }
}

function versionAfter(steps: readonly Upgrade[]): number {
  return steps.length + 1;
}

function isPlainRecord(record: unknown): record is PlainRecord {
  return typeof record === 'object' && record !== null && !Array.isArray(record);
}
