import {
  type Contents,
  contentsOf,
  Edit,
  isStillKept,
  type KeptEdit,
  withContents,
  writtenAt,
} from '../../domain/edit.ts';
import type { Moment } from '../../domain/moment.ts';
import { editsOf } from '../store/key-ranges.ts';
import { keyFor, parseKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { Change } from '../store/record-store.ts';
import type { CommunityLog } from './load-library.ts';
import type { Writer } from './writer.ts';

/** A moment as its author wants it. */
export interface NewEdit {
  readonly number: number;
  /** The id of the command that started it. */
  readonly id: string;
  readonly contents: Contents;
  /** When the moment had become what the author saw. */
  readonly basedOn: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Edits of moments, as they are written, and what they replaced. */
export class Edits {
  readonly #writer: Writer;
  readonly #log: CommunityLog;

  constructor(writer: Writer, log: CommunityLog) {
    this.#writer = writer;
    this.#log = log;
  }

  /**
   * Replaces the contents of a moment, and keeps what they were, in one commit.
   * @param along changes committed together with it, such as the end of its draft
   * @returns the moment as it is now; or `gone`, or `changed` if somebody else's window was faster
   */
  keep(
    { number, id, contents, basedOn, at }: NewEdit,
    along: readonly Change[],
  ): Promise<Moment | 'gone' | 'changed'> {
    const { guild, store, library, queue, writableKey } = this.#writer;
    return queue(async () => {
      const moment = library.moment(number)?.moment;
      if (!moment) return 'gone';
      if (writtenAt(moment) !== basedOn) return 'changed';
      // A clock that was set back must not make two edits look like one.
      const editedAt = Math.max(at, writtenAt(moment) + 1);
      const edited = withContents(moment, { ...contents, editedAt });
      const edit: Edit = {
        v: 1,
        at: editedAt,
        before: contentsOf(moment),
        ...(moment.picture && !edited.picture && { tookPictureOff: true }),
      };
      await store.write([
        ...along,
        { set: keyFor({ guild, kind: 'edit', number, id }), record: edit },
        { set: writableKey({ guild, kind: 'moment', number }), record: edited },
      ]);
      library.putMoment(edited);
      return edited;
    });
  }

  /** What edits of a moment replaced, as far as it is still kept; the latest first. */
  async of(number: number, now: number): Promise<readonly KeptEdit[]> {
    const kept: KeptEdit[] = [];
    for await (const row of this.#writer.store.range(...editsOf(this.#writer.guild, number))) {
      const key = parseKey(row.key);
      if (key?.kind !== 'edit') continue;
      const read =
        'unreadable' in row
          ? { ok: false as const, fault: row.unreadable }
          : readRecord('edit', Edit, row.record);
      if (!read.ok)
        this.#log.warn({ key: row.key, fault: read.fault }, 'record set aside: it cannot be read');
      else if (isStillKept(read.value, now)) kept.push({ ...read.value, id: key.id });
    }
    return kept.sort((one, other) => other.at - one.at);
  }
}
