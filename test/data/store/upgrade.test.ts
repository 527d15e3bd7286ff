import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerIn } from '../../../src/data/live/kept-answer.ts';
import { PersonSecret } from '../../../src/data/privacy/person-hash.ts';
import { KEY_KINDS, parseKey } from '../../../src/data/store/keys.ts';
import { readRecord } from '../../../src/data/store/read-record.ts';
import {
  currentVersion,
  type RecordKind,
  UPGRADES,
  type Upgrade,
  upgradeAlong,
} from '../../../src/data/store/upgrade.ts';
import { PictureRecord } from '../../../src/data/uploads/uploads.ts';
import { Appeal } from '../../../src/domain/appeal.ts';
import { AuditEntry } from '../../../src/domain/audit.ts';
import { Block } from '../../../src/domain/block.ts';
import { Posting, StaleMark } from '../../../src/domain/card.ts';
import { Because } from '../../../src/domain/chain.ts';
import { PersonRecord, SettingRecord } from '../../../src/domain/chosen.ts';
import { CommunityFilm, FilmMerge } from '../../../src/domain/community-film.ts';
import {
  CompletionDraft,
  EditDraft,
  MergeDraft,
  RemovalDraft,
  ShareDraft,
} from '../../../src/domain/draft.ts';
import { Edit } from '../../../src/domain/edit.ts';
import { Erasure } from '../../../src/domain/erasure.ts';
import { Card, Goosebump, Moment, Removal, Reply } from '../../../src/domain/moment.ts';
import { QueryRecord } from '../../../src/domain/moment-query.ts';
import { News } from '../../../src/domain/news.ts';
import { Notice } from '../../../src/domain/notice.ts';
import { Presence } from '../../../src/domain/presence.ts';
import { Report, ReportCard, Verdict } from '../../../src/domain/report.ts';
import { Review, ReviewCard } from '../../../src/domain/review.ts';
import { BoardPost, Digest, Letter, LetterRefusal, Quiet, StaleDigest } from '../../../src/domain/spread.ts';
import { Talk, TalkMark } from '../../../src/domain/talk.ts';
import { Walk } from '../../../src/domain/walk.ts';
import { Want } from '../../../src/domain/want.ts';

const FOLDER = new URL('./fixtures/', import.meta.url);
const KINDS = Object.keys(UPGRADES) as RecordKind[];

/** The current schema with which the bot reads each kind. */
const SCHEMAS = {
  moment: Moment,
  goosebump: Goosebump,
  goose: Goosebump,
  reply: Reply,
  removal: Removal,
  appeal: Appeal,
  block: Block,
  review: Review,
  reviewcard: ReviewCard,
  edit: Edit,
  card: Card,
  posting: Posting,
  stale: StaleMark,
  talk: Talk,
  talkmark: TalkMark,
  film: CommunityFilm,
  merge: FilmMerge,
  notice: Notice,
  want: Want,
  because: Because,
  quiet: Quiet,
  board: BoardPost,
  letter: Letter,
  lettersoff: LetterRefusal,
  digest: Digest,
  staledigest: StaleDigest,
  report: Report,
  verdict: Verdict,
  reportcard: ReportCard,
  inbox: News,
  picture: PictureRecord,
  audit: AuditEntry,
  setting: SettingRecord,
  person: PersonRecord,
  shareDraft: ShareDraft,
  editDraft: EditDraft,
  removalDraft: RemovalDraft,
  completionDraft: CompletionDraft,
  mergeDraft: MergeDraft,
  query: QueryRecord,
  walk: Walk,
  personSecret: PersonSecret,
  erasure: Erasure,
  presence: Presence,
} as const;

/** The kinds of live sources' answers, as their keys name them. */
const ANSWERS = { searchAnswer: 'search', filmAnswer: 'film', familyAnswer: 'family' } as const;

interface Fixture {
  /** The key of such a record. */
  readonly key: string;
  /** As that version wrote them: one record with as few facts as possible, one with as many. */
  readonly records: readonly unknown[];
}

async function fixture(kind: string, version: number): Promise<Fixture> {
  return JSON.parse(await readFile(new URL(`${kind}.v${version}.json`, FOLDER), 'utf8'));
}

function read(kind: RecordKind, record: unknown) {
  return kind in ANSWERS
    ? answerIn(ANSWERS[kind as keyof typeof ANSWERS], record)
    : readRecord<unknown>(kind, SCHEMAS[kind as keyof typeof SCHEMAS], record);
}

describe.each(KINDS)('a record of the kind %s', (kind) => {
  const versions = Array.from({ length: currentVersion(kind) }, (_, index) => index + 1);

  it.each(versions)('of version %d is read today', async (version) => {
    const { records } = await fixture(kind, version);
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      expect(record).toMatchObject({ v: version });
      expect(read(kind, record)).toMatchObject({ ok: true });
    }
  });

  it('of today comes out as it was kept, with nothing lost', async () => {
    const { records } = await fixture(kind, currentVersion(kind));
    for (const record of records) {
      const parsed = read(kind, record);
      const kept = kind in ANSWERS ? ((record as { answer: unknown }).answer ?? undefined) : record;
      expect(parsed).toEqual({ ok: true, value: kept });
    }
  });

  it('of a later version is set aside, with a reason that tells both versions', async () => {
    const { records } = await fixture(kind, currentVersion(kind));
    const later = currentVersion(kind) + 1;
    const fault = `version ${later} is newer than this bot, which reads up to ${currentVersion(kind)}`;
    for (const record of records) {
      expect(read(kind, { ...(record as object), v: later })).toEqual({ ok: false, fault, isNewer: true });
    }
  });
});

describe('the fixtures', () => {
  it('are of kinds and versions that there are', async () => {
    const expected = KINDS.flatMap((kind) =>
      Array.from({ length: currentVersion(kind) }, (_, index) => `${kind}.v${index + 1}.json`),
    );
    expect((await readdir(FOLDER)).sort()).toEqual(expected.sort());
  });

  it('stand for every kind of key', async () => {
    const keys = await Promise.all(
      KINDS.map(async (kind) => (await fixture(kind, currentVersion(kind))).key),
    );
    const kinds = new Set(keys.map((key) => parseKey(key)?.kind ?? key.split(':')[0]));
    expect([...kinds].sort()).toEqual([...KEY_KINDS, 'secret', 'source'].sort());
  });
});

describe('an upgrade', () => {
  const steps: readonly Upgrade[] = [
    ({ name, ...rest }) => ({ ...rest, author: { name } }),
    (record) => ({ ...record, moods: [] }),
  ];
  const today = { v: 3, author: { name: 'John' }, moods: [] };

  it.each([
    [1, { v: 1, name: 'John' }],
    [2, { v: 2, author: { name: 'John' } }],
    [3, today],
  ])('goes step by step from version %d to that of today', (_, record) => {
    expect(upgradeAlong(steps, record)).toEqual({ ok: true, record: today });
  });

  it('leaves the record that was read as it is', () => {
    const record = { v: 1, name: 'John' };
    upgradeAlong(steps, record);
    expect(record).toEqual({ v: 1, name: 'John' });
  });

  it.each([
    [null, 'no record'],
    [undefined, 'no record'],
    ['A secret', 'no record'],
    [['A secret'], 'no record'],
    [{ name: 'A secret' }, 'v'],
    [{ v: '1' }, 'v'],
    [{ v: 0 }, 'v'],
    [{ v: -1 }, 'v'],
    [{ v: 1.5 }, 'v'],
    [{ v: Number.NaN }, 'v'],
  ])('of %j is none: that is damaged, and not newer', (record, fault) => {
    expect(upgradeAlong(steps, record)).toEqual({ ok: false, fault, isNewer: false });
  });

  it('that fails says so without quoting the record', () => {
    const failing: Upgrade = ({ text }) => {
      throw new Error(`can not take apart ${String(text)}`);
    };
    const upgraded = upgradeAlong([failing], { v: 1, text: 'A secret' });
    expect(upgraded).toEqual({ ok: false, fault: 'version 1 cannot be upgraded', isNewer: false });
  });

  it('is followed by the schema, whose faults are told by their place', () => {
    const schema = z.object({ v: z.literal(1), at: z.int() });
    expect(readRecord('goosebump', schema, { v: 1, at: 'A secret' })).toEqual({
      ok: false,
      fault: 'at',
      isNewer: false,
    });
  });
});
