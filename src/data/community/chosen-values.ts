import type { PersonRecord } from '../../domain/chosen.ts';
import type { Interner } from './interner.ts';

type OwnValues = PersonRecord['values'];

/** What the community and its members chose, as it is stored. */
export class ChosenValues {
  readonly #ids: Pick<Interner, 'id'>;
  readonly #settings = new Map<string, unknown>();
  readonly #own = new Map<string, OwnValues>();

  constructor(ids: Pick<Interner, 'id'>) {
    this.#ids = ids;
  }

  /** The community's choice; `undefined` if there is none. */
  setting(name: string): unknown {
    return this.#settings.get(name);
  }

  /** All that a person chose, by the names of the settings. */
  own(user: string): OwnValues {
    return this.#own.get(user) ?? {};
  }

  /** Those who chose something for that setting. */
  peopleWith(name: string): readonly string[] {
    return [...this.#own].flatMap(([user, values]) => (values[name] === undefined ? [] : [user]));
  }

  putSetting(name: string, value: unknown): void {
    if (value === undefined) this.#settings.delete(name);
    else this.#settings.set(name, value);
  }

  /** @returns how many people were added */
  putOwn(user: string, values: OwnValues): number {
    const before = this.#own.size;
    if (Object.keys(values).length === 0) this.#own.delete(user);
    else this.#own.set(this.#ids.id(user), values);
    return this.#own.size - before;
  }
}
