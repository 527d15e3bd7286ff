import type { KeptPosting } from '../../domain/card.ts';
import {
  BETWEEN_LETTERS_MS,
  type BoardPost,
  type FeltMoment,
  LETTERS,
  type Letter,
  type Quiet,
  STAYS,
} from '../../domain/spread.ts';
import { keyFor } from '../store/keys.ts';
import type { Change } from '../store/record-store.ts';
import { postingEnd, postingRecord } from './card-marks.ts';
import { feltMoments } from './felt-moments.ts';
import type { Writer } from './writer.ts';

interface BoardEntry {
  readonly channel: string;
  readonly at: number;
  readonly after: string;
}

export const quietRecord = (guild: string, number: number): Change => ({
  set: keyFor({ guild, kind: 'quiet', number }),
  record: { v: 1 } satisfies Quiet,
});

/** How far the moments of a community get, as it is written. */
export class Spread {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /**
   * What puts a moment on the board, to be committed with what brought it there. Its card is posted once that is done.
   * @param at milliseconds since 1970
   * @param after an id older than the card's message
   */
  ontoBoard(number: number, { channel, at, after }: BoardEntry): readonly Change[] {
    const { guild, writableKey } = this.#writer;
    const record: BoardPost = { v: 1, at, channel };
    return [
      { set: writableKey({ guild, kind: 'board', number }), record },
      postingRecord(guild, { v: 1, number, after, channel, onBoard: true }),
    ];
  }

  /**
   * Commits what puts a moment there, found out in turn with all other changes.
   * @returns whether there was anything
   */
  bringOntoBoard(changes: () => readonly Change[]): Promise<boolean> {
    const { store, queue } = this.#writer;
    return queue(async () => {
      const found = changes();
      if (found.length > 0) await store.write(found);
      return found.length > 0;
    });
  }

  /** Its card did not get there: it may when it is felt again. */
  offBoard(posting: KeptPosting): Promise<void> {
    const { guild, store, queue } = this.#writer;
    return queue(async () => {
      const board = keyFor({ guild, kind: 'board', number: posting.number });
      await store.write([{ delete: board }, postingEnd(guild, posting)]);
    });
  }

  /** What comes with a choice of a person's: what is committed beside it, and moments whose cards change by it. */
  chosen(
    user: string,
    name: string,
    isOn: boolean,
    at: number,
  ): { readonly changes: readonly Change[]; readonly shown: readonly number[] } {
    const { guild, library } = this.#writer;
    // Those on the board are taken down.
    if (name === STAYS.name) return { changes: [], shown: library.onBoardBy(user) };
    if (name !== LETTERS.name) return { changes: [], shown: [] };
    // What was pressed in a letter before counts no longer.
    const refusal = { delete: keyFor({ guild, kind: 'lettersoff', user }) };
    if (isOn === library.spread.letters.has(user)) return { changes: [refusal], shown: [] };
    const sentAt = library.spread.lastLetterTo(user);
    // No second letter comes within a day, however often it is turned off and on.
    const left = sentAt === undefined ? 0 : sentAt + BETWEEN_LETTERS_MS - at;
    const last = { until: wholeSecond(at), ...(left > 0 && { sentAt }) };
    if (isOn) return { changes: [this.#letterRecord(user, last), refusal], shown: [] };
    const change: Change =
      left > 0
        ? { ...this.#letterRecord(user, { ...last, isOff: true }), lifetime: left }
        : { delete: keyFor({ guild, kind: 'letter', user }) };
    return { changes: [change, refusal], shown: [] };
  }

  /**
   * What a person is to be told now, which counts as told from now on.
   * @param at milliseconds since 1970
   * @returns `undefined` if there is nothing, or they don't want to be told
   */
  beginLetter(user: string, at: number): Promise<readonly FeltMoment[] | undefined> {
    const { store, library, queue } = this.#writer;
    return queue(async () => {
      const letter = library.spread.letters.get(user);
      if (!letter) return undefined;
      const until = wholeSecond(at);
      const told = feltMoments(library, user, letter.until, until);
      const later = feltMoments(library, user, until, Number.POSITIVE_INFINITY);
      const sentAt = told.length > 0 ? at : letter.sentAt;
      const next = {
        until,
        ...(sentAt !== undefined && { sentAt }),
        ...(later.length > 0 && { since: at }),
      };
      await store.write([this.#letterRecord(user, next)]);
      return told.length > 0 ? told : undefined;
    });
  }

  #letterRecord(user: string, letter: Omit<Letter, 'v'>): Extract<Change, { readonly set: string }> {
    const { guild, writableKey } = this.#writer;
    const record: Letter = { v: 1, ...letter };
    return { set: writableKey({ guild, kind: 'letter', user }), record };
  }

  /** Keeps a moment where it was told, or lets it travel again. */
  keepHere(number: number, isQuiet: boolean): Promise<void> {
    const { guild, store, library, queue, writableKey } = this.#writer;
    return queue(async () => {
      if (!library.moment(number) || library.spread.quiet.has(number) === isQuiet) return;
      const key = writableKey({ guild, kind: 'quiet', number });
      await store.write([isQuiet ? quietRecord(guild, number) : { delete: key }]);
    });
  }
}

/** Times of goosebumps are known to the second. */
const wholeSecond = (at: number): number => Math.floor(at / 1000) * 1000;
