import { type Appeal, type AppealOutcome, isSettled } from '../../domain/appeal.ts';
import type { Person, Removal } from '../../domain/moment.ts';
import { namelessOrigin } from '../../domain/nobody.ts';
import { isOver, judgeRestore, type RemovalFacts, type RestoreVerdict } from '../../domain/removal.ts';
import type { Verdict } from '../../domain/report.ts';
import { keyFor } from '../store/keys.ts';
import type { Change } from '../store/record-store.ts';
import { endOfMoment } from './moment-end.ts';
import type { Writer } from './writer.ts';

/** Who decides, and when, in milliseconds since 1970. */
interface Deciding {
  readonly by: Person;
  readonly at: number;
}

type NewAppeal = Omit<Appeal, 'v' | 'removedAt' | 'decided'>;

/** What became of an author's request: `again`, if they have already asked about this removal. */
type AppealVerdict = 'asked' | 'again' | 'gone';

/** What became of a decision about a request. `settled`: somebody else was faster, and this is the request as decided. */
type DecisionOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'settled'; readonly appeal: Appeal }
  | { readonly kind: 'gone' };

/** Removals of moments after they are made: what their authors ask for, what brings them back, and what ends them for good. */
export class Removals {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  factsOf(number: number): RemovalFacts {
    const { library } = this.#writer;
    return {
      // What is only hidden until moderators decide was not removed.
      wasRemoved: library.wasRemoved(number) && !library.isHeld(number),
      moment: library.removed(number),
      removal: library.removal(number),
    };
  }

  /** The numbers of moments that can be brought back, the newest first. */
  *restorable(now: number): Generator<number> {
    const { library } = this.#writer;
    for (let number = library.nextNumber - 1; number > 0; number -= 1) {
      if (library.wasRemoved(number) && judgeRestore(this.factsOf(number), now) === 'allowed') yield number;
    }
  }

  /** The requests that nobody has decided about, the oldest first. */
  openAppeals(): readonly (readonly [number: number, appeal: Appeal])[] {
    const { library } = this.#writer;
    return [...library.moderation.appeals]
      .filter(([number, { decided, removedAt }]) => !decided && library.removal(number)?.at === removedAt)
      .sort(([, one], [, other]) => one.at - other.at);
  }

  /**
   * Brings a moment back, with its goosebumps and replies. If its author asked for that, their request is decided with it.
   * @param along changes committed together with it
   */
  restore(number: number, deciding: Deciding, along: readonly Change[] = []): Promise<RestoreVerdict> {
    return this.#writer.queue(() => this.#restore(number, deciding, along));
  }

  /** Whether its author may ask to have the removal looked at again. */
  mayAsk(number: number, now: number): boolean {
    return this.#judgeAsking(number, now) === 'asked';
  }

  /** Keeps what the author of a removed moment asks for. Each removal can be appealed against once. */
  ask(number: number, asked: NewAppeal, along: readonly Change[] = []): Promise<AppealVerdict> {
    const { guild, store, library, queue, writableKey } = this.#writer;
    return queue(async () => {
      const verdict = this.#judgeAsking(number, asked.at);
      const removal = library.removal(number);
      if (verdict !== 'asked' || !removal) return verdict;
      const appeal: Appeal = { v: 1, ...asked, removedAt: removal.at };
      await store.write([...along, { set: writableKey({ guild, kind: 'appeal', number }), record: appeal }]);
      library.moderation.putAppeal(number, appeal);
      return 'asked';
    });
  }

  /**
   * Decides about a request, once.
   * @param id of the request
   * @param along changes committed together with it
   */
  decide(
    number: number,
    { id, outcome }: { readonly id: string; readonly outcome: AppealOutcome },
    deciding: Deciding,
    along: readonly Change[] = [],
  ): Promise<DecisionOutcome> {
    const { store, library, queue } = this.#writer;
    return queue(async () => {
      const appeal = library.moderation.appeal(number);
      if (appeal?.id !== id) return { kind: 'gone' };
      if (appeal.decided) return { kind: 'settled', appeal };
      if (outcome === 'restored') {
        const verdict = await this.#restore(number, deciding, along);
        return { kind: verdict === 'allowed' ? 'done' : 'gone' };
      }
      const decided = this.#decided(number, appeal, outcome, deciding);
      await store.write([...along, decided.change]);
      decided.apply();
      return { kind: 'done' };
    });
  }

  /**
   * Erases for good what can't be brought back any more, and requests about it. Its number stays taken, with who removed it
   * and when. Cards that still stand stay known until they are gone.
   * @returns how many moments were erased
   */
  async eraseOld(numbers: readonly number[], now: number): Promise<number> {
    let erased = 0;
    for (const number of numbers) if (await this.#writer.queue(() => this.#erase(number, now))) erased += 1;
    return erased;
  }

  /** Forgets requests about moments that are back, as long after the decision as what was removed is kept. */
  async sweepAppeals(now: number): Promise<void> {
    const { guild, store, library, queue } = this.#writer;
    await queue(async () => {
      const over = [...library.moderation.appeals]
        .filter(([, appeal]) => isSettled(appeal, now))
        .map(([number]) => number);
      if (over.length === 0) return;
      await store.write(over.map((number) => ({ delete: keyFor({ guild, kind: 'appeal', number }) })));
      for (const number of over) library.moderation.dropAppeal(number);
    });
  }

  async #restore(number: number, deciding: Deciding, along: readonly Change[]): Promise<RestoreVerdict> {
    const { guild, store, library, writableKey } = this.#writer;
    const verdict = judgeRestore(this.factsOf(number), deciding.at);
    if (verdict !== 'allowed') return verdict;
    const appeal = library.moderation.appeal(number);
    const isOpen = appeal && !appeal.decided && appeal.removedAt === library.removal(number)?.at;
    const decided = isOpen ? this.#decided(number, appeal, 'restored', deciding) : undefined;
    await store.write([
      ...along,
      ...(decided ? [decided.change] : []),
      ...this.#endOfHiding(number, deciding),
      { delete: writableKey({ guild, kind: 'removal', number }) },
    ]);
    decided?.apply();
    library.dropRemoval(number);
    return 'allowed';
  }

  /** It was hidden because of reports before it was removed: bringing it back decides about these too. */
  #endOfHiding(number: number, { by, at }: Deciding): readonly Change[] {
    const { guild, library, writableKey } = this.#writer;
    const verdict = library.reports.of(number)?.verdict;
    if (verdict?.outcome !== 'hidden') return [];
    const record: Verdict = { v: 1, at: Math.max(at, verdict.at + 1), by, outcome: 'kept' };
    return [{ set: writableKey({ guild, kind: 'verdict', number }), record }];
  }

  #judgeAsking(number: number, now: number): AppealVerdict {
    const facts = this.factsOf(number);
    if (judgeRestore(facts, now) !== 'allowed') return 'gone';
    return this.#writer.library.moderation.appeal(number)?.removedAt === facts.removal?.at
      ? 'again'
      : 'asked';
  }

  #decided(number: number, appeal: Appeal, outcome: AppealOutcome, { by, at }: Deciding) {
    const { guild, library, writableKey } = this.#writer;
    const record: Appeal = { ...appeal, decided: { by, at, outcome } };
    const change: Change = { set: writableKey({ guild, kind: 'appeal', number }), record };
    return { change, apply: () => library.moderation.putAppeal(number, record) };
  }

  async #erase(number: number, now: number): Promise<boolean> {
    const { guild, store, library, writableKey } = this.#writer;
    const removal = library.removal(number);
    if (!removal || removal.erased || !isOver(removal, now)) return false;
    const moment = library.removed(number);
    // One that can't be read is erased once, like the others.
    if (!moment && removal.reason === undefined) return false;
    const { reason: _, ...kept } = removal;
    const record: Removal = {
      ...kept,
      ...(moment && { erased: { place: moment.place, since: namelessOrigin(moment) } }),
    };
    const gone = { number, ...(moment?.picture && { picture: moment.picture }) };
    await store.leaveNoTraces();
    await store.write([
      ...(await endOfMoment(store, guild, gone)),
      { delete: keyFor({ guild, kind: 'appeal', number }) },
      { set: writableKey({ guild, kind: 'removal', number }), record },
    ]);
    library.eraseMoment(number);
    library.moderation.dropAppeal(number);
    library.putRemoval(number, record);
    return true;
  }
}
