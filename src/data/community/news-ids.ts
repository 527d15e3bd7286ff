const NONE: readonly string[] = [];

/** The ids of what each person has not heard yet, oldest first. */
export class NewsIds {
  readonly #ids = new Map<string, readonly string[]>();

  of(user: string): readonly string[] {
    return this.#ids.get(user) ?? NONE;
  }

  put(user: string, id: string): void {
    const ids = this.of(user);
    if (!ids.includes(id)) this.#ids.set(user, ids.concat(id));
  }

  drop(user: string, id: string): void {
    const left = this.of(user).filter((one) => one !== id);
    if (left.length === 0) this.#ids.delete(user);
    else this.#ids.set(user, left);
  }
}
