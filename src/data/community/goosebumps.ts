import type { z } from 'zod';
import { type Goose, Goosebump } from '../../domain/moment.ts';
import { geeseOf } from '../store/key-ranges.ts';
import { keyFor, parseKey, type RecordKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { Change } from '../store/record-store.ts';
import { includesWay } from './goosebump-givers.ts';
import { readGivers } from './read-givers.ts';
import type { Writer } from './writer.ts';

/** What a press of the button did. `stands`: a 🪿 of theirs under a card counts on; `own` and `gone` changed nothing. */
export type PressOutcome = 'given' | 'takenBack' | 'stands' | 'own' | 'gone';

/** Who gives a goosebump, with the name shown for them, if Discord told it. */
export interface Giver {
  readonly id: string;
  readonly name?: string;
}

/**
 * What is committed together with a goosebump, if the moment has one more by it.
 * @param count how many it has then
 */
type WithGoosebump = (count: number) => readonly Change[];

const NOTHING: WithGoosebump = () => [];

type GooseKey = Extract<RecordKey, { kind: 'goose' }>;

/**
 * The goosebumps of a community. A person can give one by the button and by a 🪿 under each card, normal and super. Each of
 * these is a record, so that what is taken back takes nothing else along; the person counts once.
 */
export class Goosebumps {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /**
   * The button: gives a goosebump, or takes back what the button gave. A 🪿 under a card is taken back there.
   * @param at milliseconds since 1970
   */
  press(number: number, giver: Giver, at: number, along = NOTHING): Promise<PressOutcome> {
    const { guild, store, library, queue } = this.#writer;
    return queue(async () => {
      const refused = this.#refused(number, giver);
      if (refused) return refused;
      const ways = library.goosebumpWays(number, giver.id);
      if (ways === undefined) {
        const changes = along(this.#countOf(number) + 1);
        await this.#keep({ guild, kind: 'goosebump', number, user: giver.id }, giver, at, changes);
        library.putGoosebump(number, giver.id, 'button', at);
        return 'given';
      }
      if (includesWay(ways, 'button')) {
        await store.delete(keyFor({ guild, kind: 'goosebump', number, user: giver.id }));
        library.dropGoosebump(number, giver.id, 'button');
      }
      return includesWay(ways, 'goose') ? 'stands' : 'takenBack';
    });
  }

  /** @returns whether the moment has one goosebump more */
  giveGoose(number: number, giver: Giver, goose: Goose, at: number, along = NOTHING): Promise<boolean> {
    const { guild, library, queue } = this.#writer;
    return queue(async () => {
      if (this.#refused(number, giver)) return false;
      const isNew = !library.hasGoosebump(number, giver.id);
      const changes = isNew ? along(this.#countOf(number) + 1) : [];
      await this.#keep({ guild, kind: 'goose', number, user: giver.id, ...goose }, giver, at, changes);
      library.putGoosebump(number, giver.id, 'goose', at);
      return isNew;
    });
  }

  /** @returns whether the moment has one goosebump less */
  takeGoose(number: number, user: string, goose: Goose): Promise<boolean> {
    return this.#writer.queue(() =>
      this.#dropGeese(number, user, ({ card, style }) => card === goose.card && style === goose.style),
    );
  }

  /**
   * All 🪿 under a card were removed at once.
   * @returns whether the moment has fewer goosebumps
   */
  clearGeese(number: number, card: string): Promise<boolean> {
    return this.#writer.queue(() => this.#dropGeese(number, undefined, (goose) => goose.card === card));
  }

  /**
   * Takes back a person's goosebump, in whatever ways they gave it.
   * @returns false if they had none
   */
  takeBack(number: number, user: string): Promise<boolean> {
    const { guild, store, library, queue } = this.#writer;
    return queue(async () => {
      const ways = library.goosebumpWays(number, user);
      if (ways === undefined) return false;
      const button: RecordKey = { guild, kind: 'goosebump', number, user };
      const keys = [
        ...(includesWay(ways, 'button') ? [button] : []),
        ...(includesWay(ways, 'goose') ? await this.#geese(number, user) : []),
      ];
      await store.write(keys.map((key) => ({ delete: keyFor(key) })));
      library.dropGoosebump(number, user, 'button');
      library.dropGoosebump(number, user, 'goose');
      return true;
    });
  }

  /** Who felt the moment, each once; those who gave their goosebump last come first. */
  givers(number: number): Promise<readonly Giver[]> {
    const { guild, store } = this.#writer;
    return readGivers(guild, store, number);
  }

  #refused(number: number, giver: Giver): 'gone' | 'own' | undefined {
    const live = this.#writer.library.moment(number);
    if (!live) return 'gone';
    return live.moment.author.id === giver.id ? 'own' : undefined;
  }

  async #keep(key: RecordKey, { name }: Giver, at: number, along: readonly Change[]): Promise<void> {
    const { store, writableKey } = this.#writer;
    const record: z.infer<typeof Goosebump> = { v: 1, at, ...(name !== undefined && { name }) };
    if (along.length === 0) await store.set(writableKey(key), record);
    else await store.write([{ set: writableKey(key), record }, ...along]);
  }

  #countOf(number: number): number {
    return this.#writer.library.moment(number)?.goosebumps ?? 0;
  }

  /** Those of one person, or of everybody. The library knows who has any, and the store which. */
  async #dropGeese(
    number: number,
    user: string | undefined,
    isMeant: (goose: Goose) => boolean,
  ): Promise<boolean> {
    const { store, library } = this.#writer;
    if (user !== undefined && !includesWay(library.goosebumpWays(number, user), 'goose')) return false;
    const geese = await this.#geese(number, user);
    const dropped = geese.filter(isMeant);
    if (dropped.length === 0) return false;
    await store.write(dropped.map((key) => ({ delete: keyFor(key) })));

    const left = new Set(geese.filter((goose) => !isMeant(goose)).map((goose) => goose.user));
    const without = [...new Set(dropped.map((goose) => goose.user))].filter((giver) => !left.has(giver));
    for (const giver of without) library.dropGoosebump(number, giver, 'goose');
    return without.some((giver) => !library.hasGoosebump(number, giver));
  }

  /** Those that count. One that can't be read doesn't, and stays as it is. */
  async #geese(number: number, user: string | undefined): Promise<readonly GooseKey[]> {
    const { guild, store } = this.#writer;
    const geese: GooseKey[] = [];
    for await (const row of store.range(...geeseOf(guild, number, user))) {
      const key = parseKey(row.key);
      if (key?.kind !== 'goose' || 'unreadable' in row) continue;
      if (readRecord('goose', Goosebump, row.record).ok) geese.push(key);
    }
    return geese;
  }
}
