import type { Choice, PersonRecord, SettingRecord } from '../../domain/chosen.ts';
import { keyFor } from '../store/keys.ts';
import type { Change } from '../store/record-store.ts';
import type { Library } from './library.ts';
import type { CommunityLog } from './load-library.ts';

/** Values that can be kept. */
export type Json = SettingRecord['value'];

interface Named {
  readonly name: string;
  readonly value: Json;
}

/** What a moment tells about others. */
export interface Learnt {
  /** Kept for the community, unless it is already known. */
  readonly setting?: Named | undefined;
  /** Kept for the author. */
  readonly own?: Named | undefined;
}

/** A change of a choice: for the store, and, once it is on disk, for the library. */
export interface ChoiceChange {
  /** Of the record. */
  readonly key: string;
  readonly change: Change;
  readonly apply: () => void;
}

/** What a community and its members chose: reads it from the library, and prepares its changes. */
export class Choices {
  readonly #guild: string;
  readonly #library: Library;
  readonly #log: CommunityLog;
  /** Those that can't be read, so that each is reported once. */
  readonly #unreadable = new Set<string>();

  constructor(guild: string, library: Library, log: CommunityLog) {
    this.#guild = guild;
    this.#library = library;
    this.#log = log;
  }

  setting<V>(choice: Choice<V>): V | undefined {
    return this.#readable(choice, this.#library.setting(choice.name), {});
  }

  own<V>(user: string, choice: Choice<V>): V | undefined {
    return this.#readable(choice, this.#library.ownChoices(user)[choice.name], { user });
  }

  /** Those who have made that choice, as far as it can be read. */
  peopleWith<V>(choice: Choice<V>): ReadonlySet<string> {
    const users = this.#library.peopleWith(choice.name);
    return new Set(users.filter((user) => this.own(user, choice) !== undefined));
  }

  settingChange(name: string, value: Json | undefined): ChoiceChange {
    const key = keyFor({ guild: this.#guild, kind: 'setting', name });
    const apply = () => this.#library.putSetting(name, value);
    if (value === undefined) return { key, change: { delete: key }, apply };
    const record: SettingRecord = { v: 1, value };
    return { key, change: { set: key, record }, apply };
  }

  ownChange(user: string, name: string, value: Json | undefined): ChoiceChange {
    const { [name]: _, ...others } = this.#library.ownChoices(user);
    const values = value === undefined ? others : { ...others, [name]: value };
    const key = keyFor({ guild: this.#guild, kind: 'person', user });
    const apply = () => this.#library.putOwnChoices(user, values);
    if (Object.keys(values).length === 0) return { key, change: { delete: key }, apply };
    const record: PersonRecord = { v: 1, values };
    return { key, change: { set: key, record }, apply };
  }

  /** What is new in it. */
  learn(user: string, { setting, own }: Learnt): readonly ChoiceChange[] {
    const isSettingNew = setting !== undefined && this.#library.setting(setting.name) === undefined;
    const isOwnNew = own !== undefined && this.#library.ownChoices(user)[own.name] !== own.value;
    return [
      ...(isSettingNew ? [this.settingChange(setting.name, setting.value)] : []),
      ...(isOwnNew ? [this.ownChange(user, own.name, own.value)] : []),
    ];
  }

  #readable<V>({ name, schema }: Choice<V>, stored: unknown, whose: object): V | undefined {
    if (stored === undefined) return undefined;
    const read = schema.safeParse(stored);
    if (read.success) return read.data;
    const facts = { guild: this.#guild, ...whose, setting: name };
    const id = JSON.stringify(facts);
    if (!this.#unreadable.has(id)) this.#log.warn(facts, 'choice set aside: it cannot be read');
    this.#unreadable.add(id);
    return undefined;
  }
}
