/** What was asked for besides the environment. */
interface Given {
  /** What follows the name of the command. */
  readonly args: readonly string[];
  /** Where progress is shown. */
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/** What `npm run data` can do; most of it with the bot stopped. */
export type DataCommand = (
  environment: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
  given: Given,
) => Promise<void>;

/** A command that does nothing, or not all, says why, in the operator's words. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}
