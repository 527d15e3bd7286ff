/** Runs one task after another, in the order in which they came; a task that fails doesn't hold up the next. */
type Turns = <Result>(task: () => Promise<Result>) => Promise<Result>;

export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
