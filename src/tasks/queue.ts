/** Runs one task after another, in order of arrival. A failed task doesn't hold up the next. */
export type Queue = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** @param afterwards is called at the end of each task, failed or not, before its caller goes on */
export function createQueue(afterwards: () => void = () => undefined): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task).finally(afterwards);
    last = result.catch(() => undefined);
    return result;
  };
}

/** A queue for each key; an empty one is deleted. */
export class KeyedQueue {
  readonly #queues = new Map<string, { readonly queue: Queue; waiting: number }>();

  async add<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const queued = this.#queues.get(key) ?? { queue: createQueue(), waiting: 0 };
    this.#queues.set(key, queued);
    queued.waiting += 1;
    try {
      return await queued.queue(task);
    } finally {
      queued.waiting -= 1;
      if (queued.waiting === 0) this.#queues.delete(key);
    }
  }
}
