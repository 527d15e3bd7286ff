/** What `npm run data` can do, with the bot stopped. */
export type DataCommand = (
  environment: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
) => Promise<void>;

/** A command that does nothing says why, in the operator's words. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}
