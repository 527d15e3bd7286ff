export interface DataCommand {
  /** What comes after its name, for the operator: `FROM`. */
  readonly parameters: readonly string[];
  /** Whether it stops between two steps when it is asked to. Others may be killed at any time. */
  readonly heedsSignal: boolean;
  run(around: CommandSurroundings): Promise<void>;
}

export interface CommandSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As many as there are parameters. */
  readonly args: readonly string[];
  /** Is shown how far it has come, and told what came of it. */
  readonly output: NodeJS.WriteStream;
  /** Aborted when the operator stops it. */
  readonly signal: AbortSignal;
}

/** A command that does nothing, or not all, says why, in the operator's words. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}
